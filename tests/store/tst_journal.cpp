// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/store/journal.h"
#include "tests/support/everycharacter.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::store;
using test::await;

namespace {

const QString profile = u"profile-1"_s;
const QString origin = u"https://sync.twilio.com"_s;
const History ours{profile, origin};

JournalEntry entryFor(const QString &key, WriteKind kind = WriteKind::Update)
{
    JournalEntry entry;
    entry.profile = profile;
    entry.origin = origin;
    entry.service = u"IS1"_s;
    entry.map = u"MP1"_s;
    entry.mapName = u"agents"_s;
    entry.key = key;
    entry.kind = kind;
    entry.at = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), utcZone);
    if (kind != WriteKind::Create)
        entry.before = ItemVersion{"{\"n\": 1.0}"_ba, {}, u"1f"_s, entry.at};
    if (kind != WriteKind::Delete)
        entry.data = "{\"n\": 9007199254740993}"_ba;
    return entry;
}

JournalQuery query(const QString &of, const QString &keyText, qint64 before, int limit)
{
    JournalQuery made;
    made.profile = of;
    made.keyText = keyText;
    made.before = before;
    made.limit = limit;
    return made;
}

const ItemVersion afterwards{"{\"n\":9007199254740993}"_ba,
                             QDateTime(QDate(2027, 1, 1), QTime(0, 0), utcZone), u"20"_s,
                             QDateTime(QDate(2026, 1, 1), QTime(0, 0), utcZone)};

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryField();
    void keepsEveryKey();
    void keepsAddressesApart();
    void tellsWhoIsAtWork();
    void opensAheadOfItsFirstEntry();
    void undoesAndRedoesStepByStep();
    void undoesABulkStepAsOne();
    void passesByWhatTheUserLeaves();
    void filtersByKeyAndPages();
    void staysBelowItsLimit();
    void clearsOneProfile();
    void onlyTheUserMayRead();
    void setsAsideWhatItCannotRead_data();
    void setsAsideWhatItCannotRead();
    void setsAsideWhatNoProgramWrites_data();
    void setsAsideWhatNoProgramWrites();
    void takesNoStrangeNameForALock();
    void goesOnAfterDamageWhileRunning();
    void saysWhenItCannotWrite();
    void saysWhenAnotherProgramKeepsItLocked();
    void noticesWhenTheFileIsAnother_data();
    void noticesWhenTheFileIsAnother();
    void closesWhatOthersCouldRead();
    void sharesTheFileWithAnotherProgram();

private:
    [[nodiscard]] qint64 add(Journal &journal, const JournalEntry &entry,
                             Outcome outcome = Outcome::Applied);
    /// Does to the file what another program could.
    void change(const QStringList &statements) const;
    [[nodiscard]] static QStringList keys(const Result<QList<JournalEntry>> &entries);
    [[nodiscard]] static QStringList keys(Journal &journal, const Result<JournalStep> &step);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"data/journal.sqlite"_s);
}

qint64 TestJournal::add(Journal &journal, const JournalEntry &entry, Outcome outcome)
{
    const auto id = await(journal.begin(entry));
    if (!id || !await(journal.finish(*id, outcome, afterwards)))
        return -1;
    return *id;
}

void TestJournal::change(const QStringList &statements) const
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

QStringList TestJournal::keys(const Result<QList<JournalEntry>> &entries)
{
    QStringList found;
    if (!entries)
        return {u"error"_s};
    for (const JournalEntry &entry : *entries)
        found << entry.key;
    return found;
}

QStringList TestJournal::keys(Journal &journal, const Result<JournalStep> &step)
{
    QStringList found;
    if (!step)
        return {u"error"_s};
    if (step->step == 0)
        return {};
    const auto entries = await(journal.reversibles(ours, step->step));
    if (!entries || entries->size() != step->size || entries->first().entry.id != step->first.id)
        return {u"error"_s};
    for (const Reversible &reversible : *entries)
        found << reversible.entry.key;
    return found;
}

void TestJournal::keepsEveryField()
{
    JournalEntry entry = entryFor(u"a/b % \u00e9"_s);
    entry.ttl = 0;
    entry.collectionTtl = 60;
    entry.before->data = QByteArray("{\"nul\": \"\0\"}", 12);
    {
        Journal journal(m_path);
        const auto id = await(journal.begin(entry));
        QVERIFY(id.has_value());
        entry.id = *id;
        entry.step = *id;
        QVERIFY(await(journal.finish(*id, Outcome::Unclear, afterwards, u"why"_s)));
    }
    Journal journal(m_path); // a later run
    const auto entries = await(journal.entries(query(profile, {}, 0, 10)));
    QVERIFY(entries.has_value());
    QCOMPARE(entries->size(), 1);
    const JournalEntry &found = entries->first();
    QCOMPARE(found.id, entry.id);
    QCOMPARE(found.origin, origin);
    QCOMPARE(found.step, entry.step);
    QCOMPARE(found.service, entry.service);
    QCOMPARE(found.map, entry.map);
    QCOMPARE(found.mapName, entry.mapName);
    QCOMPARE(found.key, entry.key);
    QCOMPARE(found.kind, entry.kind);
    QCOMPARE(found.at, entry.at);
    QVERIFY(found.before == entry.before);
    QVERIFY(found.data == entry.data);
    QVERIFY(found.ttl == entry.ttl);
    QVERIFY(found.collectionTtl == entry.collectionTtl);
    QCOMPARE(found.outcome, Outcome::Unclear);
    QVERIFY(found.after == afterwards);
    QCOMPARE(found.note, u"why"_s);
}

void TestJournal::keepsEveryKey()
{
    Journal journal(m_path);
    QList<JournalEntry> entries;
    for (const QString &key : test::keysOfAllCharacters()) {
        JournalEntry entry = entryFor(key);
        entry.mapName = entry.note = key;
        entries << entry;
    }
    QVERIFY(await(journal.beginAll(entries)));
    const auto found =
        await(journal.entries(query(profile, {}, 0, static_cast<int>(entries.size()) + 1)));
    QVERIFY(found);
    QCOMPARE(found->size(), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const JournalEntry &entry = found->at(found->size() - 1 - i);
        QCOMPARE(entry.key, entries[i].key);
        QCOMPARE(entry.mapName, entries[i].key);
    }

    // What is asked for is that key and no other.
    for (const QString &key : {u"\ufeffbom"_s, u"bom"_s, u"a\uffffb"_s, u"a\ufffdb"_s,
                               u"a\ufffeb"_s, QString(u"n"_s + QChar(0) + u"ul"_s)}) {
        QVERIFY(add(journal, entryFor(key)) > 0);
        JournalQuery item = query(profile, {}, 0, 10);
        item.service = u"IS1"_s;
        item.map = u"MP1"_s;
        item.key = key;
        QCOMPARE(keys(await(journal.entries(item))), QStringList{key});
        const auto step = await(journal.undoable(ours));
        QVERIFY(step);
        QCOMPARE(step->first.key, key);
    }
    QCOMPARE(keys(await(journal.entries(query(profile, u"UL"_s, 0, 1)))),
             QStringList{u"n"_s + QChar(0) + u"ul"_s});
    QCOMPARE(keys(await(journal.entries(query(profile, u"\ufeffb"_s, 0, 1)))),
             QStringList{u"\ufeffbom"_s});
}

void TestJournal::keepsAddressesApart()
{
    const History theirs{profile, u"https://gateway.example"_s};
    {
        Journal journal(m_path);
        QVERIFY(add(journal, entryFor(u"ours"_s)) > 0);
        JournalEntry elsewhere = entryFor(u"theirs"_s);
        elsewhere.origin = theirs.origin;
        QVERIFY(add(journal, elsewhere) > 0);
        QVERIFY(await(journal.begin(elsewhere)));

        auto step = await(journal.undoable(ours));
        QVERIFY(step);
        QCOMPARE(step->first.key, u"ours"_s);
        step = await(journal.undoable(theirs));
        QVERIFY(step);
        QCOMPARE(step->first.key, u"theirs"_s);
        QCOMPARE(await(journal.reversibles(ours, step->step))->size(), 0);
        QCOMPARE(await(journal.reversibles(theirs, step->step))->size(), 1);
        // All that was written with the profile can be looked at.
        QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))).size(), 3);
    }
    Journal later(m_path);
    QCOMPARE(keys(await(later.unsettled(ours))), QStringList());
    QCOMPARE(keys(await(later.unsettled(theirs))), QStringList{u"theirs"_s});
}

void TestJournal::tellsWhoIsAtWork()
{
    auto first = std::make_unique<Journal>(m_path);
    const auto id = await(first->begin(entryFor(u"pending"_s)));
    QVERIFY(id.has_value());
    Journal second(m_path);
    QCOMPARE(keys(await(second.unsettled(ours))), QStringList()); // the first lives
    QCOMPARE(keys(await(first->unsettled(ours))), QStringList());
    QVERIFY(await(first->release(*id)));
    QCOMPARE(keys(await(second.unsettled(ours))), QStringList{u"pending"_s});

    QVERIFY(await(first->begin(entryFor(u"orphan"_s))).has_value());
    first.reset(); // as when the program ends
    QCOMPARE(keys(await(second.unsettled(ours))), (QStringList{u"pending"_s, u"orphan"_s}));
    QCOMPARE(keys(await(second.unsettled({u"other"_s, origin}))), QStringList());
}

void TestJournal::opensAheadOfItsFirstEntry()
{
    Journal journal(m_path);
    QVERIFY(await(journal.openForWriting()));
    const QStringList files = QDir(QFileInfo(m_path).path()).entryList(QDir::Files);
    QVERIFY(files.contains(u"journal.sqlite"_s));
    QCOMPARE(files.filter(u".lock"_s).size(), 1); // the sign that this program is at work
    QVERIFY(await(journal.openForWriting()));
    QVERIFY(add(journal, entryFor(u"first"_s)) > 0);

    // What goes wrong is told by the call that needs the file.
    Journal nowhere(m_path + u"/no folder/journal.sqlite"_s);
    QVERIFY(!await(nowhere.openForWriting()));
    QVERIFY(!await(nowhere.begin(entryFor(u"second"_s))));
}

void TestJournal::undoesAndRedoesStepByStep()
{
    Journal journal(m_path);
    const qint64 one = add(journal, entryFor(u"one"_s));
    const qint64 two = add(journal, entryFor(u"two"_s));
    QVERIFY(add(journal, entryFor(u"refused"_s), Outcome::NotApplied) > 0);
    const auto reversing = [](const QString &key, WriteRole role, qint64 id) {
        JournalEntry entry = entryFor(key);
        entry.role = role;
        entry.reverses = id;
        return entry;
    };
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList{u"two"_s});
    QCOMPARE(keys(journal, await(journal.redoable(ours))), QStringList());

    const qint64 undoTwo = add(journal, reversing(u"two"_s, WriteRole::Undo, two));
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList{u"one"_s});
    const qint64 undoOne = add(journal, reversing(u"one"_s, WriteRole::Undo, one));
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList());
    QCOMPARE(keys(journal, await(journal.redoable(ours))), QStringList{u"one"_s});

    QVERIFY(add(journal, reversing(u"one"_s, WriteRole::Redo, undoOne)) > 0);
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList{u"one"_s});
    QCOMPARE(keys(journal, await(journal.redoable(ours))), QStringList{u"two"_s});
    QVERIFY(add(journal, reversing(u"two"_s, WriteRole::Redo, undoTwo)) > 0);
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList{u"two"_s});
    QCOMPARE(keys(journal, await(journal.redoable(ours))), QStringList());

    // An undo that failed takes nothing back.
    QVERIFY(add(journal, reversing(u"two"_s, WriteRole::Undo, two), Outcome::NotApplied) > 0);
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList{u"two"_s});
    // After a new edit there is nothing to redo.
    const auto latest = await(journal.undoable(ours));
    QVERIFY(add(journal, reversing(u"two"_s, WriteRole::Undo, latest->first.id)) > 0);
    QCOMPARE(keys(journal, await(journal.redoable(ours))), QStringList{u"two"_s});
    QVERIFY(add(journal, entryFor(u"new"_s)) > 0);
    QCOMPARE(keys(journal, await(journal.redoable(ours))), QStringList());
    QCOMPARE(keys(journal, await(journal.undoable({u"other"_s, origin}))), QStringList());
}

void TestJournal::undoesABulkStepAsOne()
{
    Journal journal(m_path);
    const auto step = await(journal.newStep());
    QVERIFY(step.has_value());
    QVERIFY(await(journal.newStep()) != *step);
    JournalEntry first = entryFor(u"a"_s, WriteKind::Delete);
    first.step = *step;
    QVERIFY(add(journal, first) > *step);
    JournalEntry second = entryFor(u"b"_s, WriteKind::Delete);
    second.step = *step;
    const qint64 secondId = add(journal, second);
    QCOMPARE(keys(journal, await(journal.undoable(ours))), (QStringList{u"b"_s, u"a"_s}));
    // Half of it undone: the other half is what undo is about, until all is.
    JournalEntry undo = entryFor(u"b"_s, WriteKind::Create);
    undo.role = WriteRole::Undo;
    undo.reverses = secondId;
    QVERIFY(add(journal, undo) > 0);
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList{u"a"_s});
}

void TestJournal::passesByWhatTheUserLeaves()
{
    Journal journal(m_path);
    QVERIFY(add(journal, entryFor(u"one"_s)) > 0);
    const qint64 two = add(journal, entryFor(u"two"_s));
    QVERIFY(await(journal.leave(two)));
    QCOMPARE(keys(journal, await(journal.undoable(ours))), QStringList{u"one"_s});
}

void TestJournal::filtersByKeyAndPages()
{
    Journal journal(m_path);
    for (const QString &key : {u"agent/1"_s, u"50%"_s, u"Agent/2"_s, u"a_b"_s, u"aXb"_s})
        QVERIFY(add(journal, entryFor(key)) > 0);
    QCOMPARE(keys(await(journal.entries(query(profile, u"agent"_s, 0, 10)))),
             (QStringList{u"Agent/2"_s, u"agent/1"_s}));
    QCOMPARE(keys(await(journal.entries(query(profile, u"%"_s, 0, 10)))), QStringList{u"50%"_s});
    QCOMPARE(keys(await(journal.entries(query(profile, u"a_b"_s, 0, 10)))), QStringList{u"a_b"_s});
    JournalQuery item = query(profile, {}, 0, 10);
    item.service = u"IS1"_s;
    item.map = u"MP1"_s;
    item.key = u"a_b"_s;
    QCOMPARE(keys(await(journal.entries(item))), QStringList{u"a_b"_s});
    item.map = u"MP2"_s;
    QCOMPARE(keys(await(journal.entries(item))), QStringList());
    const auto page = await(journal.entries(query(profile, {}, 0, 2)));
    QCOMPARE(keys(page), (QStringList{u"aXb"_s, u"a_b"_s}));
    QCOMPARE(keys(await(journal.entries(query(profile, {}, page->last().id, 2)))),
             (QStringList{u"Agent/2"_s, u"50%"_s}));
}

void TestJournal::staysBelowItsLimit()
{
    Journal journal(m_path);
    journal.setLimit(Journal::smallestLimit);
    JournalEntry big = entryFor(u"big"_s);
    big.data = "{\"x\":\"" + QByteArray(16'000, 'x') + "\"}";
    const auto pending = await(journal.begin(big));
    QVERIFY(pending.has_value());
    constexpr int many = 200; // some 3 MB
    for (int i = 0; i < many; ++i)
        QVERIFY(add(journal, big) > 0);
    const auto kept = await(journal.entries(query(profile, {}, 0, 1'000)));
    QVERIFY(kept.has_value());
    QVERIFY2(kept->size() > 30 && kept->size() < 80, qPrintable(QString::number(kept->size())));
    QCOMPARE(kept->last().id, *pending); // the oldest, but it may still be needed
    QCOMPARE(kept->at(kept->size() - 2).id, kept->first().id - kept->size() + 2);
    QVERIFY(QFileInfo(m_path).size() < 2 * Journal::smallestLimit);
}

void TestJournal::clearsOneProfile()
{
    Journal journal(m_path);
    QSignalSpy changed(&journal, &Journal::changed);
    JournalEntry secretive = entryFor(u"mine"_s);
    secretive.data = "{\"x\":\"to be forgotten\"}"_ba;
    QVERIFY(add(journal, secretive) > 0);
    QVERIFY(await(journal.begin(entryFor(u"pending"_s))).has_value());
    JournalEntry other = entryFor(u"theirs"_s);
    other.profile = u"profile-2"_s;
    QVERIFY(add(journal, other) > 0);
    constexpr int before = 5; // two that were begun and finished, and one begun
    QTRY_COMPARE(changed.count(), before);
    QVERIFY(await(journal.clear(profile)));
    QTRY_COMPARE(changed.count(), before + 1);
    QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))), QStringList{u"pending"_s});
    QCOMPARE(keys(await(journal.entries(query(u"profile-2"_s, {}, 0, 10)))),
             QStringList{u"theirs"_s});
    for (const QFileInfo &file : QDir(QFileInfo(m_path).path()).entryInfoList(QDir::Files)) {
        QFile content(file.filePath());
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY2(!content.readAll().contains("to be forgotten"), qPrintable(file.fileName()));
    }
}

void TestJournal::onlyTheUserMayRead()
{
    Journal journal(m_path);
    QVERIFY(add(journal, entryFor(u"a"_s)) > 0);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfo folder(QFileInfo(m_path).path());
    QVERIFY(!(folder.permissions() & others));
    const auto files = QDir(folder.filePath()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // the journal, and SQLite's log
    for (const QFileInfo &file : files) {
        if (file.suffix() != "lock"_L1)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }
}

void TestJournal::setsAsideWhatItCannotRead_data()
{
    QTest::addColumn<QStringList>("statements"); // that make the file; none: it is no database
    QTest::addColumn<Unusable>("reason");
    QTest::newRow("no database") << QStringList() << Unusable::Damaged;
    QTest::newRow("newer") << QStringList{u"CREATE TABLE future(x)"_s,
                                          u"PRAGMA user_version = 99"_s}
                           << Unusable::TooNew;
    const QString ours = u"PRAGMA user_version = 2"_s;
    QTest::newRow("without its tables") << QStringList{ours} << Unusable::Damaged;
    QTest::newRow("other columns")
        << QStringList{u"CREATE TABLE entries(id INTEGER PRIMARY KEY)"_s, ours}
        << Unusable::Damaged;
    QTest::newRow("tables without a version")
        << QStringList{u"CREATE TABLE entries(id INTEGER PRIMARY KEY)"_s} << Unusable::Damaged;
    QTest::newRow("below any version")
        << QStringList{u"PRAGMA user_version = -1"_s} << Unusable::Damaged;
    QTest::newRow("a view without end")
        << QStringList{u"CREATE VIEW entries AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT "
                       "id + 1 FROM n) SELECT id, id AS step FROM n"_s,
                       ours}
        << Unusable::Damaged;
    QTest::newRow("a trigger")
        << QStringList{u"CREATE TABLE entries(id INTEGER PRIMARY KEY)"_s,
                       u"CREATE TRIGGER gone AFTER INSERT ON entries BEGIN DELETE FROM entries; END"_s,
                       ours}
        << Unusable::Damaged;
}

void TestJournal::setsAsideWhatItCannotRead()
{
    QFETCH(QStringList, statements);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    if (statements.isEmpty()) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database, but somebody may still want it\n");
    } else {
        change(statements);
    }
    QFile original(m_path);
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QByteArray content = original.readAll();

    Journal journal(m_path);
    QString newPath;
    Unusable reason{};
    connect(&journal, &Journal::fileSetAside, this, [&](const QString &path, Unusable why) {
        newPath = path;
        reason = why;
    });
    QVERIFY(add(journal, entryFor(u"a"_s)) > 0);
    QTRY_VERIFY(!newPath.isEmpty());
    QTEST(reason, "reason");
    QFile aside(newPath);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    if (statements.isEmpty() || reason == Unusable::TooNew)
        QCOMPARE(aside.readAll(), content);
    QCOMPARE(aside.size(), content.size());
    QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))), QStringList{u"a"_s});
}

void TestJournal::setsAsideWhatNoProgramWrites_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("kind") << u"UPDATE entries SET kind = 3"_s;
    QTest::newRow("role") << u"UPDATE entries SET role = -1"_s;
    QTest::newRow("outcome") << u"UPDATE entries SET outcome = 4"_s;
}

void TestJournal::setsAsideWhatNoProgramWrites()
{
    QFETCH(QString, statement);
    {
        Journal journal(m_path);
        QVERIFY(add(journal, entryFor(u"old"_s)) > 0);
    }
    change({statement});
    Journal journal(m_path);
    QSignalSpy aside(&journal, &Journal::fileSetAside);
    QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))), QStringList());
    QTRY_COMPARE(aside.count(), 1);
    QVERIFY(QFile::exists(aside.first().first().toString()));
}

void TestJournal::takesNoStrangeNameForALock()
{
    {
        Journal journal(m_path);
        QVERIFY(await(journal.begin(entryFor(u"pending"_s))).has_value());
    }
    const QString outside = QFileInfo(m_path).path() + u"/x.lock"_s;
    QFile file(outside);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QDir().mkpath(m_path + u'.'));
    change({u"UPDATE entries SET owner = '/../x'"_s});
    Journal journal(m_path);
    QCOMPARE(keys(await(journal.unsettled(ours))), QStringList{u"pending"_s});
    QVERIFY(QFile::exists(outside));
}

void TestJournal::goesOnAfterDamageWhileRunning()
{
    JournalEntry big = entryFor(u"old"_s);
    big.data = "{\"x\":\"" + QByteArray(16'000, 'x') + "\"}";
    {
        Journal journal(m_path);
        for (int i = 0; i < 20; ++i)
            QVERIFY(add(journal, big) > 0);
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // All but the first page, which alone is looked at when opening.
    QVERIFY(file.seek(4096));
    file.write(QByteArray(file.size() - 4096, '\xee'));
    file.close();

    Journal journal(m_path);
    QSignalSpy aside(&journal, &Journal::fileSetAside);
    QVERIFY(add(journal, entryFor(u"new"_s)) > 0);
    QTRY_COMPARE(aside.count(), 1);
    QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))), QStringList{u"new"_s});
}

void TestJournal::saysWhenItCannotWrite()
{
    Journal journal(m_path);
    QVERIFY(add(journal, entryFor(u"before"_s)) > 0);
    // Files may not grow any more, as on a full disk.
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{1, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = await(journal.begin(entryFor(u"refused"_s)));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().kind == ErrorKind::FileUnwritable ||
            refused.error().kind == ErrorKind::DiskFull);
    QCOMPARE(refused.error().subject, m_path);
    // With room again it works on, and nothing is half there.
    QVERIFY(add(journal, entryFor(u"after"_s)) > 0);
    QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))),
             (QStringList{u"after"_s, u"before"_s}));
}

void TestJournal::saysWhenAnotherProgramKeepsItLocked()
{
    Journal journal(m_path);
    QVERIFY(add(journal, entryFor(u"before"_s)) > 0);
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locking"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        const auto refused = await(journal.begin(entryFor(u"refused"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::FileBusy);
        QCOMPARE(refused.error().subject, m_path);
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"locking"_s);
    QVERIFY(add(journal, entryFor(u"after"_s)) > 0);
}

void TestJournal::noticesWhenTheFileIsAnother_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("deleted") << false;
    QTest::newRow("replaced") << true;
}

void TestJournal::noticesWhenTheFileIsAnother()
{
    QFETCH(bool, isReplaced);
    Journal journal(m_path);
    const auto first = await(journal.begin(entryFor(u"first"_s)));
    const auto second = await(journal.begin(entryFor(u"second"_s)));
    QVERIFY(first && second);
    if (isReplaced) {
        const QString other = m_folder->filePath(u"other.sqlite"_s);
        {
            Journal made(other);
            QVERIFY(add(made, entryFor(u"other"_s)) > 0);
        }
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::rename(other, m_path));
    } else {
        QVERIFY(QFile::remove(m_path));
    }
    // Neither is what came of them lost without a word, nor noted at an entry of the new file.
    for (const qint64 id : {*first, *second}) {
        const auto noted = await(journal.finish(id + 100, Outcome::Applied, afterwards));
        QVERIFY(!noted);
        QCOMPARE(noted.error().kind, ErrorKind::FileReplaced);
        QCOMPARE(noted.error().subject, m_path);
    }
    QVERIFY(add(journal, entryFor(u"after"_s)) > 0);
    QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))),
             isReplaced ? (QStringList{u"after"_s, u"other"_s}) : QStringList{u"after"_s});
}

void TestJournal::closesWhatOthersCouldRead()
{
    {
        Journal journal(m_path);
        QVERIFY(add(journal, entryFor(u"a"_s)) > 0);
    }
    const QString folder = QFileInfo(m_path).path();
    const auto everybody =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(m_path, everybody));
    QVERIFY(QFile::setPermissions(folder, everybody | QFile::ExeOwner | QFile::ExeOther));
    {
        Journal journal(m_path);
        QStringList mended;
        connect(&journal, &Journal::wasExposed, this, [&](const QString &path, Exposure exposure) {
            QCOMPARE(exposure, Exposure::Mended);
            mended << path;
        });
        QCOMPARE(keys(await(journal.entries(query(profile, {}, 0, 10)))), QStringList{u"a"_s});
        QTRY_COMPARE(mended.size(), 2);
        QCOMPARE(mended, (QStringList{folder, m_path}));
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder) & others));
    QVERIFY(!(QFile::permissions(m_path) & others));
    Journal later(m_path);
    QSignalSpy exposed(&later, &Journal::wasExposed);
    QVERIFY(await(later.entries(query(profile, {}, 0, 10))));
    QVERIFY(await(later.entries(query(profile, {}, 0, 10))));
    QCOMPARE(exposed.size(), 0);
}

void TestJournal::sharesTheFileWithAnotherProgram()
{
    Journal first(m_path);
    Journal second(m_path);
    constexpr int each = 40;
    QList<QFuture<Result<qint64>>> begun;
    for (int i = 0; i < each; ++i) {
        begun << first.begin(entryFor(u"first"_s));
        begun << second.begin(entryFor(u"second"_s));
    }
    QSet<qint64> ids;
    for (auto &future : begun) {
        const auto id = await(future);
        QVERIFY2(id.has_value(), id ? "" : qPrintable(id.error().detail));
        ids.insert(*id);
    }
    QCOMPARE(ids.size(), 2 * each);
    const auto all = await(first.entries(query(profile, {}, 0, 1'000)));
    QCOMPARE(all->size(), 2 * each);
    for (const JournalEntry &entry : *all)
        QCOMPARE(entry.step, entry.id);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"

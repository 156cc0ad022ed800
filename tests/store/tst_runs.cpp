// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/store/journal.h"
#include "app/store/runs.h"
#include "tests/support/everycharacter.h"
#include "tests/support/waiting.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::store;
using test::await;

namespace {

const QString profile = u"profile-1"_s;
const QString origin = u"https://sync.twilio.com"_s;
const History ours{profile, origin};

RunRecord someRun()
{
    RunRecord run;
    run.profile = profile;
    run.origin = origin;
    run.service = u"IS1"_s;
    run.map = u"MP1"_s;
    run.mapName = u"agents"_s;
    run.title = u"people.csv"_s;
    run.format = u"csv"_s;
    run.header = "key,data"_ba;
    run.at = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), utcZone);
    return run;
}

RunLine lineFor(const QString &key, qint64 number = 1)
{
    RunLine line;
    line.number = number;
    line.key = key;
    line.kind = WriteKind::Update;
    line.before = ItemVersion{"{}"_ba, {}, u"1f"_s, {}};
    line.data = "{\"n\": 9007199254740993}"_ba;
    line.ttl = 60;
    line.source = "a,b"_ba;
    return line;
}

JournalEntry entryFor(const RunLine &line)
{
    JournalEntry entry;
    entry.profile = profile;
    entry.origin = origin;
    entry.service = u"IS1"_s;
    entry.map = u"MP1"_s;
    entry.key = line.key;
    entry.before = line.before;
    entry.data = line.data;
    entry.at = QDateTime(QDate(2026, 1, 2), QTime(3, 4), utcZone);
    entry.runLine = line.id;
    return entry;
}

void execute(QSqlQuery &query)
{
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
}

/// As versions 1 and 2 of the file were.
void makeOlderTables(const QSqlDatabase &file, int version)
{
    QStringList statements{
        u"CREATE TABLE entries(id INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, "
        "profile TEXT NOT NULL, service TEXT NOT NULL, map TEXT NOT NULL, map_name TEXT NOT NULL, "
        "item_key TEXT NOT NULL, kind INTEGER NOT NULL, role INTEGER NOT NULL, "
        "reverses INTEGER NOT NULL, is_reversed INTEGER NOT NULL DEFAULT 0, "
        "is_left INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL, before_data BLOB, "
        "before_expires INTEGER, before_revision TEXT, before_created INTEGER, data BLOB, "
        "ttl INTEGER, collection_ttl INTEGER, outcome INTEGER NOT NULL DEFAULT 0, "
        "note TEXT NOT NULL DEFAULT '', after_data BLOB, after_expires INTEGER, "
        "after_revision TEXT, after_created INTEGER, owner TEXT NOT NULL)"_s,
        u"CREATE INDEX by_profile ON entries(profile, step)"_s,
        u"CREATE INDEX by_item ON entries(profile, item_key, id)"_s,
        u"CREATE INDEX pending ON entries(profile) WHERE outcome = 0"_s,
        u"PRAGMA user_version = %1"_s.arg(version)};
    if (version > 1) {
        statements
            << u"CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, "
               "service TEXT NOT NULL, map TEXT NOT NULL, map_name TEXT NOT NULL, "
               "kind INTEGER NOT NULL, title TEXT NOT NULL, step INTEGER NOT NULL, "
               "at INTEGER NOT NULL, format TEXT NOT NULL, header BLOB, state INTEGER NOT NULL, "
               "owner TEXT NOT NULL)"_s
            << u"CREATE TABLE run_lines(id INTEGER PRIMARY KEY, run INTEGER NOT NULL, "
               "number INTEGER NOT NULL, item_key TEXT NOT NULL, kind INTEGER NOT NULL, "
               "overwrites INTEGER NOT NULL, data BLOB, ttl INTEGER, collection_ttl INTEGER, "
               "source BLOB, before_data BLOB, before_expires INTEGER, before_revision TEXT, "
               "before_created INTEGER, state INTEGER NOT NULL, entry INTEGER, "
               "note TEXT NOT NULL DEFAULT '')"_s
            << u"CREATE INDEX run_lines_by_state ON run_lines(run, state)"_s
            << u"CREATE INDEX run_lines_by_entry ON run_lines(entry) WHERE entry IS NOT NULL"_s;
    }
    for (const QString &statement : std::as_const(statements)) {
        QSqlQuery query(file);
        query.prepare(statement);
        execute(query);
    }
}

/// An entry, which is pending where it has no key, and an open run with one line.
void addAsOlderVersion(const QSqlDatabase &file, int version, const QString &key)
{
    QSqlQuery entry(file);
    entry.prepare(
        u"INSERT INTO entries(step, profile, service, map, map_name, item_key, kind, role, "
        "reverses, at, before_data, before_revision, data, outcome, note, owner) "
        "VALUES((SELECT COALESCE(MAX(id), 0) + 1 FROM entries), ?, 'IS1', 'MP1', "
        "'agents', ?, 1, 0, 0, 0, x'7b7d', '1f', x'7b7d', ?, 'why', '')"_s);
    entry.addBindValue(profile);
    entry.addBindValue(key.isNull() ? u""_s : key);
    entry.addBindValue(key.isEmpty() ? 0 : 1);
    execute(entry);
    if (version < 2)
        return;
    QSqlQuery run(file);
    run.prepare(u"INSERT INTO runs(profile, service, map, map_name, kind, title, step, at, format, "
                "state, owner) VALUES(?, 'IS1', 'MP1', 'agents', 0, 'people.csv', 1, 0, 'csv', 1, "
                "'')"_s);
    run.addBindValue(profile);
    execute(run);
    QSqlQuery line(file);
    line.prepare(u"INSERT INTO run_lines(run, number, item_key, kind, overwrites, data, state) "
                 "VALUES(?, 1, ?, 0, 1, x'7b7d', 0)"_s);
    line.addBindValue(run.lastInsertId());
    line.addBindValue(key.isNull() ? u""_s : key);
    execute(line);
}

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsALineWhole();
    void movesALineWithItsEntry_data();
    void movesALineWithItsEntry();
    void movesALineOnASettlementInALaterRun();
    void belongsToOneProgramAtATime();
    void forgetsWhatWasBrokenOff();
    void goesWithTheHistory();
    void upgradesAnOlderFile_data();
    void upgradesAnOlderFile();
    void takesOverWhatAnOlderProgramAddsMeanwhile();
    void keepsEveryKey();
    void goesOnOnlyWhereItBegan();

private:
    [[nodiscard]] qint64 makeRun(const QList<RunLine> &lines);
    [[nodiscard]] QList<RunLine> linesOf(qint64 run);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void TestRuns::init()
{
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.sqlite"_s));
}

qint64 TestRuns::makeRun(const QList<RunLine> &lines)
{
    Runs runs(*m_journal);
    const auto run = await(runs.create(someRun()));
    if (!run || !await(runs.addLines(run->id, lines)) || !await(runs.open(run->id)))
        return 0;
    return run->id;
}

QList<RunLine> TestRuns::linesOf(qint64 run)
{
    return await(Runs(*m_journal).lines({run, {}, 0, 100})).value_or(QList<RunLine>());
}

void TestRuns::keepsALineWhole()
{
    const qint64 id = makeRun({lineFor(u"a"_s, 1), lineFor(u"b"_s, 2)});
    const QList<RunLine> lines = linesOf(id);
    QCOMPARE(lines.size(), 2);
    const RunLine expected = lineFor(u"b"_s, 2);
    QCOMPARE(lines[1].number, expected.number);
    QCOMPARE(lines[1].key, expected.key);
    QCOMPARE(lines[1].kind, expected.kind);
    QCOMPARE(lines[1].before, expected.before);
    QCOMPARE(lines[1].data, expected.data);
    QCOMPARE(lines[1].ttl, expected.ttl);
    QVERIFY(!lines[1].collectionTtl);
    QCOMPARE(lines[1].source, expected.source);
    const auto next =
        await(Runs(*m_journal).lines({id, {RunLineState::Waiting}, lines[0].id, 100}));
    QCOMPARE(next->size(), 1);

    const auto found = await(Runs(*m_journal).list(profile));
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().run.title, u"people.csv"_s);
    QCOMPARE(found->first().run.header, "key,data"_ba);
    QCOMPARE(found->first().run.state, RunState::Open);
    QCOMPARE(found->first().counts.waiting, 2);
    QVERIFY(!found->first().isInUse);
}

void TestRuns::movesALineWithItsEntry_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Again>("again");
    QTest::addColumn<bool>("overwrites");
    QTest::addColumn<RunLineState>("state");
    QTest::newRow("done") << Outcome::Applied << Again::No << false << RunLineState::Done;
    QTest::newRow("refused") << Outcome::NotApplied << Again::No << false << RunLineState::Failed;
    QTest::newRow("interrupted") << Outcome::NotApplied << Again::Yes << false
                                 << RunLineState::Waiting;
    QTest::newRow("conflict") << Outcome::NotApplied << Again::IfOverwriting << false
                              << RunLineState::Failed;
    QTest::newRow("conflict, overwriting")
        << Outcome::NotApplied << Again::IfOverwriting << true << RunLineState::Waiting;
    QTest::newRow("unclear") << Outcome::Unclear << Again::No << true << RunLineState::Unclear;
}

void TestRuns::movesALineWithItsEntry()
{
    QFETCH(Outcome, outcome);
    QFETCH(Again, again);
    QFETCH(bool, overwrites);
    QFETCH(RunLineState, state);
    RunLine line = lineFor(u"a"_s);
    line.overwrites = overwrites;
    const qint64 id = makeRun({line, lineFor(u"other"_s)});
    const auto entry = await(m_journal->begin(entryFor(linesOf(id).first())));
    QVERIFY(entry);
    QCOMPARE(linesOf(id)[0].state, RunLineState::Begun);
    QCOMPARE(linesOf(id)[1].state, RunLineState::Waiting);

    QVERIFY(await(m_journal->finish(*entry, outcome, {}, u"why"_s, again)));
    const RunLine after = linesOf(id).first();
    QCOMPARE(after.state, state);
    const bool isDone = state == RunLineState::Done;
    QCOMPARE(after.data.has_value(), !isDone); // once done, the journal has it
    QCOMPARE(after.source.isEmpty(), isDone);
    QCOMPARE(after.note, isDone || state == RunLineState::Waiting ? QString() : u"why"_s);
    QCOMPARE(linesOf(id)[1].state, RunLineState::Waiting);
}

void TestRuns::movesALineOnASettlementInALaterRun()
{
    const qint64 id = makeRun({lineFor(u"a"_s)});
    const auto entry = await(m_journal->begin(entryFor(linesOf(id).first())));
    QVERIFY(entry);
    // A new program, after the death of this one.
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.sqlite"_s));
    QCOMPARE(linesOf(id).first().state, RunLineState::Begun);
    const auto open = await(m_journal->unsettled({profile, origin}));
    QCOMPARE(open->size(), 1);
    QVERIFY(await(m_journal->finish(open->first().id, Outcome::Applied, {})));
    QCOMPARE(linesOf(id).first().state, RunLineState::Done);
}

void TestRuns::belongsToOneProgramAtATime()
{
    const qint64 id = makeRun({lineFor(u"a"_s)});
    Journal other(m_folder->filePath(u"journal.sqlite"_s));
    const auto first = await(Runs(*m_journal).claim(id, ours));
    QVERIFY(first);
    QVERIFY(first->step > 0);
    for (Journal *journal : {&other, m_journal.get()}) {
        const auto second = await(Runs(*journal).claim(id, ours));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::InUse);
    }
    QVERIFY(await(Runs(other).list(profile))->first().isInUse);
    QVERIFY(await(Runs(*m_journal).release(id)));
    QVERIFY(await(Runs(other).claim(id, ours)));
    QVERIFY(!await(Runs(*m_journal).claim(id, ours)));
    QVERIFY(!await(Runs(*m_journal).claim(id + 1, ours)));
}

void TestRuns::forgetsWhatWasBrokenOff()
{
    const auto run = await(Runs(*m_journal).create(someRun()));
    QVERIFY(await(Runs(*m_journal).addLines(run->id, {lineFor(u"a"_s)})));
    {
        Journal other(m_folder->filePath(u"journal.sqlite"_s));
        QCOMPARE(await(Runs(other).list(profile))->size(), 1); // its maker still lives
    }
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.sqlite"_s));
    QCOMPARE(await(Runs(*m_journal).list(profile))->size(), 0);
    QCOMPARE(linesOf(run->id).size(), 0);
}

void TestRuns::goesWithTheHistory()
{
    const qint64 open = makeRun({lineFor(u"a"_s)});
    const qint64 ended = makeRun({lineFor(u"b"_s)});
    QVERIFY(await(Runs(*m_journal).finish(ended, RunState::Cancelled)));
    QVERIFY(await(m_journal->clear(profile)));
    const auto left = await(Runs(*m_journal).list(profile));
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().run.id, open);
    QCOMPARE(linesOf(ended).size(), 0);
}

void TestRuns::upgradesAnOlderFile_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
}

void TestRuns::upgradesAnOlderFile()
{
    QFETCH(int, version);
    m_journal.reset();
    const QString path = m_folder->filePath(u"journal.sqlite"_s);
    const QStringList keys{u"a"_s, u"a\uffffb"_s, u"\U0001F642"_s, u""_s};
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        file.setDatabaseName(path);
        QVERIFY(file.open());
        makeOlderTables(file, version);
        for (const QString &key : keys)
            addAsOlderVersion(file, version, key);
    }
    QSqlDatabase::removeDatabase(u"old"_s);

    m_journal = std::make_unique<Journal>(path);
    JournalQuery all;
    all.profile = profile;
    auto entries = await(m_journal->entries(all));
    QVERIFY(entries);
    QCOMPARE(entries->size(), keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const JournalEntry &entry = entries->at(keys.size() - 1 - i);
        QCOMPARE(entry.key, keys[i]);
        QCOMPARE(entry.mapName, u"agents"_s);
        QCOMPARE(entry.note, u"why"_s);
        QCOMPARE(entry.before->revision, u"1f"_s);
        QCOMPARE(entry.origin, QString());
    }
    // Nobody knows where it was sent, until a profile comes that says that it was here.
    QCOMPARE(await(m_journal->undoable({profile, u"https://other.example"_s}))->step, 0);
    QCOMPARE(await(m_journal->unsettled(ours))->size(), 0);
    const History adopting{profile, origin, true};
    QCOMPARE(await(m_journal->undoable(adopting))->first.key, keys[2]);
    QCOMPARE(await(m_journal->unsettled(adopting))->size(), 1);
    QVERIFY(await(m_journal->undoable(ours))->step > 0);

    if (version > 1) {
        const auto runs = await(Runs(*m_journal).list(profile));
        QVERIFY(runs);
        QCOMPARE(runs->size(), keys.size());
        const qint64 newest = runs->first().run.id;
        QCOMPARE(runs->first().run.title, u"people.csv"_s);
        const QList<RunLine> lines = linesOf(newest);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().key, keys.last());
        QVERIFY(await(Runs(*m_journal).claim(newest, ours)));
    }
    QVERIFY(makeRun({lineFor(u"a"_s)}) > 0);
}

void TestRuns::takesOverWhatAnOlderProgramAddsMeanwhile()
{
    QVERIFY(await(m_journal->begin(entryFor(lineFor(u"new"_s)))));
    const QString path = m_folder->filePath(u"journal.sqlite"_s);
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        file.setDatabaseName(path);
        QVERIFY(file.open());
        addAsOlderVersion(file, 2, u"older"_s);
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    m_journal = std::make_unique<Journal>(path);
    JournalQuery all;
    all.profile = profile;
    const auto entries = await(m_journal->entries(all));
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->first().key, u"older"_s);
    QCOMPARE(await(Runs(*m_journal).list(profile))->size(), 1);
}

void TestRuns::keepsEveryKey()
{
    QList<RunLine> lines;
    for (const QString &key : test::keysOfAllCharacters()) {
        RunLine line = lineFor(key, lines.size() + 1);
        line.note = key;
        lines << line;
    }
    const qint64 id = makeRun(lines);
    const auto found =
        await(Runs(*m_journal).lines({id, {}, 0, static_cast<int>(lines.size()) + 1}));
    QVERIFY(found);
    QCOMPARE(found->size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(found->at(i).key, lines[i].key);
        QCOMPARE(found->at(i).note, lines[i].key);
    }
}

void TestRuns::goesOnOnlyWhereItBegan()
{
    const qint64 id = makeRun({lineFor(u"a"_s)});
    for (const History &other : {History{profile, u"https://other.example"_s},
                                 History{u"profile-2"_s, origin}, History{profile, {}, true}}) {
        const auto claimed = await(Runs(*m_journal).claim(id, other));
        QVERIFY(!claimed);
        QCOMPARE(claimed.error().kind, ErrorKind::OtherOrigin);
        QCOMPARE(claimed.error().subject, origin);
    }
    QVERIFY(await(Runs(*m_journal).claim(id, ours)));
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"

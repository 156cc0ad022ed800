// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/journalfile.h"

#include "app/base/timezones.h"
#include "tests/fuzz/harness.h"
#include "tests/fuzz/place.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

using namespace store;

namespace {

const QString profile = u"profile-1"_s;
const QString origin = u"https://sync.twilio.com"_s;
const History ours{profile, origin};

JournalEntry entryFor(const QString &key, WriteKind kind)
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

/// Writes of every kind, undone and pending, and a run with lines.
void fill(JournalFile &journal)
{
    qint64 last = 0;
    for (const WriteKind kind : {WriteKind::Create, WriteKind::Update, WriteKind::Delete}) {
        last = journal.begin(entryFor(u"key"_s, kind)).value_or(0);
        const ItemVersion after{"{\"n\":2}"_ba, {}, u"20"_s, {}};
        static_cast<void>(journal.finish(last, Outcome::Applied, after, u"why"_s, Again::No));
    }
    JournalEntry undo = entryFor(u"key"_s, WriteKind::Create);
    undo.role = WriteRole::Undo;
    undo.reverses = last;
    static_cast<void>(journal.begin(undo));
    RunRecord run;
    run.profile = profile;
    run.origin = origin;
    run.title = u"agents.csv"_s;
    run.at = undo.at;
    const auto made = journal.createRun(run);
    RunLine line;
    line.number = 1;
    line.key = u"key"_s;
    line.data = "{}"_ba;
    line.before = undo.before;
    static_cast<void>(journal.onRuns<void>([&](RunTable &runs) -> Result<void> {
        static_cast<void>(runs.addLines(made->id, {line, line}));
        return runs.setState(made->id, RunState::Open);
    }));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A sound journal, as a file that everything is in.
const QByteArray &soundJournal()
{
    static const QByteArray bytes = [] {
        const Place place;
        const QString path = place.file(u"journal.sqlite"_s);
        JournalFile journal(path, {[](const QString &, Unusable) {},
                                   [](const QString &, Exposure) {
                                   }});
        fill(journal);
        journal.close();
        return contentOf(path);
    }();
    return bytes;
}

/// Writes over pieces of a sound journal: each has a place (3 bytes, the lowest first), a length (1
/// byte) and so many bytes.
QByteArray patched(const QByteArray &patches)
{
    QByteArray journal = soundJournal();
    constexpr qsizetype headBytes = 4;
    for (qsizetype at = 0; at + headBytes <= patches.size();) {
        const auto head = qFromLittleEndian<quint32>(patches.constData() + at);
        const qsizetype place = qsizetype(head & 0xFFFFFFU) % journal.size();
        at += headBytes;
        const QByteArray bytes = patches.mid(at, qsizetype(head >> 24U));
        at += bytes.size();
        journal.replace(place, std::min(bytes.size(), journal.size() - place), bytes);
    }
    return journal;
}

/// What `byte` names, with `content` in it.
QVariant oddValue(char type, const QByteArray &content)
{
    switch (type) {
    case 'i':
        return content.toLongLong();
    case 'n':
        return content.toDouble();
    case 't':
        return QString::fromUtf8(content);
    case 'b':
        return content;
    default:
        return {};
    }
}

/// Puts values of any type where they do not belong: each a line such as `entries kind i 99`. What
/// the tables themselves refuse is not put there. Other lines are statements.
void putOddValues(const QString &path, const QByteArray &lines)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"odd"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        for (const QByteArray &line : lines.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            const QByteArray table = words[0];
            if (table != "entries" && table != "runs" && table != "run_lines")
                continue;
            const QString column = QString::fromLatin1(words.value(1));
            const QByteArray type = words.value(2);
            if (!query.prepare(u"UPDATE %1 SET \"%2\" = ?"_s.arg(QString::fromLatin1(table),
                                                                 QString(column).remove(u'"'))))
                continue;
            const qsizetype before = table.size() + column.size() + type.size() + 3;
            query.addBindValue(oddValue(type.isEmpty() ? ' ' : type.front(), line.mid(before)));
            query.exec();
        }
    }
    QSqlDatabase::removeDatabase(u"odd"_s);
}

void mustBeOne(const JournalEntry &entry)
{
    mustHold(entry.kind >= WriteKind::Create && entry.kind <= WriteKind::Delete &&
                 entry.role >= WriteRole::Edit && entry.role <= WriteRole::Redo &&
                 entry.outcome >= Outcome::Pending && entry.outcome <= Outcome::Unclear,
             "an entry is of no kind");
}

JournalQuery all()
{
    JournalQuery query;
    query.profile = profile;
    return query;
}

void read(JournalFile &journal)
{
    if (const auto entries = journal.entries(all())) {
        for (const JournalEntry &entry : *entries)
            mustBeOne(entry);
    }
    for (const auto &step : {journal.undoable(ours), journal.redoable(ours)}) {
        if (step && step->step != 0)
            static_cast<void>(journal.reversibles(ours, step->step));
    }
    static_cast<void>(journal.unsettled(ours));
    const auto runs = journal.onRuns<QList<RunSummary>>(
        [&](RunTable &table) { return table.list(profile, journal.owner()); });
    for (const RunSummary &summary : runs ? *runs : QList<RunSummary>()) {
        mustHold(summary.run.kind >= RunKind::Import && summary.run.kind <= RunKind::Compare &&
                     summary.run.state >= RunState::Preparing &&
                     summary.run.state <= RunState::Cancelled,
                 "a run is of no kind");
        const auto lines = journal.onRuns<QList<RunLine>>([&](RunTable &table) {
            static_cast<void>(table.claim(summary.run.id, ours, journal.owner()));
            RunLineQuery query;
            query.run = summary.run.id;
            return table.lines(query);
        });
        for (const RunLine &line : lines ? *lines : QList<RunLine>()) {
            mustHold(line.state >= RunLineState::Waiting && line.state <= RunLineState::Invalid &&
                         line.kind >= WriteKind::Create && line.kind <= WriteKind::Delete,
                     "a line of a run is of no kind");
        }
    }
}

/// Whatever was found, the journal takes a new entry.
void write(JournalFile &journal)
{
    const auto id = journal.begin(entryFor(u"new"_s, WriteKind::Update));
    mustHold(id.has_value(), "a journal takes no entry any more");
    mustHold(journal.finish(*id, Outcome::Applied, ItemVersion{"{}"_ba, {}, {}, {}}, {}, Again::No)
                 .has_value(),
             "a journal takes no outcome any more");
}

void mustGiveBack(JournalFile &journal)
{
    const JournalEntry entry = entryFor(u"new"_s, WriteKind::Update);
    const auto entries = journal.entries(all());
    mustHold(entries && !entries->isEmpty() && entries->first().key == entry.key &&
                 entries->first().data == entry.data && entries->first().before == entry.before &&
                 entries->first().outcome == Outcome::Applied,
             "a journal does not give back what it took");
}

} // namespace

void holdJournal(const QByteArray &bytes)
{
    // The first byte says what of a journal the others are.
    const char what = bytes.isEmpty() ? ' ' : bytes.front();
    const QByteArray rest = bytes.mid(1);
    const QByteArray content = what == 'p'                  ? patched(rest)
                               : what == 'v' || what == 'w' ? soundJournal()
                                                            : bytes;
    const Place place;
    const QString path = place.file(u"journal.sqlite"_s);
    place.write(u"journal.sqlite"_s, content);
    if (what == 'v')
        putOddValues(path, rest);
    if (what == 'w')
        place.write(u"journal.sqlite-wal"_s, rest);

    QStringList setAside;
    JournalFile journal(path, {[&](const QString &to, Unusable) { setAside << to; },
                               [](const QString &, Exposure) {
                               }});
    read(journal);
    // SQLite does not see every damage: one in an index may hide an entry.
    const bool isSound = what == 'v' || !setAside.isEmpty();
    const qsizetype before = setAside.size();
    write(journal);
    if (isSound && setAside.size() == before)
        mustGiveBack(journal);
    mustHold(journal.clear(profile).has_value(), "a journal cannot be cleared");
    journal.close();
    for (const QString &file : std::as_const(setAside)) {
        mustHold(QFile::exists(file), "what was set aside is gone");
        mustHold(content.isEmpty() || QFile(file).size() > 0, "what was set aside is empty");
    }
    place.mustHaveOnly(u"journal.sqlite"_s);
}

} // namespace syncdeck::test

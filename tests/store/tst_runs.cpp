// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/store/journal.h"
#include "app/store/runs.h"
#include "tests/support/waiting.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::store;
using test::await;

namespace {

const QString profile = u"profile-1"_s;

Run someRun()
{
    Run run;
    run.profile = profile;
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
    entry.service = u"IS1"_s;
    entry.map = u"MP1"_s;
    entry.key = line.key;
    entry.before = line.before;
    entry.data = line.data;
    entry.at = QDateTime(QDate(2026, 1, 2), QTime(3, 4), utcZone);
    entry.runLine = line.id;
    return entry;
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
    void upgradesAFileOfVersion1();

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
    const auto open = await(m_journal->unsettled(profile));
    QCOMPARE(open->size(), 1);
    QVERIFY(await(m_journal->finish(open->first().id, Outcome::Applied, {})));
    QCOMPARE(linesOf(id).first().state, RunLineState::Done);
}

void TestRuns::belongsToOneProgramAtATime()
{
    const qint64 id = makeRun({lineFor(u"a"_s)});
    Journal other(m_folder->filePath(u"journal.sqlite"_s));
    const auto first = await(Runs(*m_journal).claim(id));
    QVERIFY(first);
    QVERIFY(first->step > 0);
    for (Journal *journal : {&other, m_journal.get()}) {
        const auto second = await(Runs(*journal).claim(id));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::InUse);
    }
    QVERIFY(await(Runs(other).list(profile))->first().isInUse);
    QVERIFY(await(Runs(*m_journal).release(id)));
    QVERIFY(await(Runs(other).claim(id)));
    QVERIFY(!await(Runs(*m_journal).claim(id)));
    QVERIFY(!await(Runs(*m_journal).claim(id + 1)));
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

void TestRuns::upgradesAFileOfVersion1()
{
    const auto entry = await(m_journal->begin(entryFor(lineFor(u"old"_s))));
    QVERIFY(entry);
    QVERIFY(await(m_journal->finish(*entry, Outcome::Applied, {})));
    m_journal.reset();
    const QString path = m_folder->filePath(u"journal.sqlite"_s);
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        file.setDatabaseName(path);
        QVERIFY(file.open());
        QSqlQuery query(file);
        for (const QString &statement :
             {u"DROP TABLE run_lines"_s, u"DROP TABLE runs"_s, u"PRAGMA user_version = 1"_s})
            QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    m_journal = std::make_unique<Journal>(path);
    JournalQuery all;
    all.profile = profile;
    QCOMPARE(await(m_journal->entries(all))->size(), 1);
    QVERIFY(makeRun({lineFor(u"a"_s)}) > 0);
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"

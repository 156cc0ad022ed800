// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/undostack.h"
#include "app/sync/rules.h"
#include "app/transfer/export.h"
#include "app/transfer/itemtext.h"
#include "tests/support/everycharacter.h"
#include "tests/support/waiting.h"
#include "tests/transfer/transferfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::transfer;
using test::await;
using Loss = test::LosingTransport::Loss;

namespace {

QByteArray lineFor(const QString &key, const QByteArray &data, const QByteArray &more = {})
{
    return "{\"key\":\"" + key.toUtf8() + "\",\"data\":" + data + more + "}\n";
}

QByteArray linesFor(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += lineFor(u"item/%1"_s.arg(i, 5, 10, QChar(u'0')),
                        "{\"n\": " + QByteArray::number(i) + ".0}");
    return text;
}

QList<LineState> statesOf(const Plan &plan)
{
    QList<LineState> states;
    for (qsizetype i = 0; i < plan.count(); ++i)
        states << plan.line(i).state;
    return states;
}

/// Takes the key MIXED for the item `mixed`, wherever it stands.
class FoldingTransport final : public net::Transport
{
public:
    explicit FoldingTransport(net::Transport &next)
        : m_next(next)
    {
    }

    QFuture<Result<net::Answer>> send(const net::Request &request,
                                      const CancelToken &cancel) override
    {
        net::Request folded = request;
        folded.body.replace("MIXED", "mixed");
        folded.url = QUrl::fromEncoded(request.url.toEncoded().replace("MIXED", "mixed"));
        return m_next.send(folded, cancel).then([this](const Result<net::Answer> &answer) {
            conflicts += answer && answer->status == 409 ? 1 : 0;
            return answer;
        });
    }

    int conflicts = 0;

private:
    net::Transport &m_next;
};

} // namespace

/// Plans of files and their runs, over real HTTP.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void comparesByThePolicy_data();
    void comparesByThePolicy();
    void takesDatesThatTheServiceTakes_data();
    void takesDatesThatTheServiceTakes();
    void keepsTheExpiryOfAnExport_data();
    void keepsTheExpiryOfAnExport();
    void tellsOfPagesThatAreNotInTheFile();
    void findsExistingItemsInOneScan();
    void sendsNoWriteWhilePlanning();
    void saysWhatIsWrongWithEachLine();
    void listsFewOfManyBadLines();
    void readsDataBackFromTheFile();
    void refusesAFileThatChanged_data();
    void refusesAFileThatChanged();
    void writesEveryLineAsOneStep();
    void noticesChangesBetweenPlanAndRun_data();
    void noticesChangesBetweenPlanAndRun();
    void stopsWhenTheMapIsGone();
    void settlesLostAnswers_data();
    void settlesLostAnswers();
    void sendsWhatNeverArrivedOnceMore();
    void notesTheNewBaseWhole();
    void goesOnAfterALostNetwork();
    void pausesAndGoesOn();
    void cancelsForGood();
    void goesOnInALaterProgram();
    void belongsToOneProgram();
    void goesOnOnlyWhereItBegan();
    void keepsEveryKey();
    void writesNothingThatIsThereAlready_data();
    void writesNothingThatIsThereAlready();
    void overwritesNoOtherItem();
    void stopsWhenItsHistoryIsGone();
    void countsWhatCouldNotBeNoted();

private:
    test::TransferFixture m_transfer;
};

void TestImport::initTestCase()
{
    QVERIFY(m_transfer.start());
}

void TestImport::init()
{
    QVERIFY(m_transfer.begin());
}

void TestImport::cleanup()
{
    m_transfer.end();
}

void TestImport::comparesByThePolicy_data()
{
    using enum LineState;
    QTest::addColumn<Existing>("policy");
    QTest::addColumn<QList<LineState>>("states");
    // New, same, other data, same with 0 as TTL, same with a TTL, other with an old revision.
    QTest::newRow("skip") << Existing::Skip
                          << QList{Create, Skipped, Skipped, Skipped, Skipped, Skipped};
    QTest::newRow("update") << Existing::Update
                            << QList{Create, Same, Update, Same, Update, Update};
    QTest::newRow("unchanged") << Existing::Unchanged
                               << QList{Create, Same, Update, Same, Update, Conflict};
}

void TestImport::comparesByThePolicy()
{
    QFETCH(Existing, policy);
    QFETCH(QList<LineState>, states);
    for (const QString &key : {u"same"_s, u"other"_s, u"never"_s, u"ttl"_s, u"old"_s})
        QVERIFY(m_transfer.put(key, R"({"a": 1, "b": 2})"));
    const QByteArray same = R"({"b":2.0,"a":1})";
    const auto plan = m_transfer.plan(
        lineFor(u"new"_s, "{}") + lineFor(u"same"_s, same) + lineFor(u"other"_s, "{}") +
            lineFor(u"never"_s, same, ",\"ttl\":0") + lineFor(u"ttl"_s, same, ",\"ttl\":60") +
            lineFor(u"old"_s, "{}", ",\"revision\":\"not-this\""),
        policy);
    QVERIFY(plan);
    QCOMPARE(statesOf(**plan), states);
    QCOMPARE((*plan)->count(LineState::Create), 1);
    const PlanLine ttl = (*plan)->line(4);
    if (ttl.state == LineState::Update) {
        QCOMPARE(ttl.ttl, 60);
        QVERIFY(!ttl.writesData); // it has that already
        QCOMPARE((*plan)->before(4)->data, R"({"a": 1, "b": 2})"_ba);
    }
}

void TestImport::takesDatesThatTheServiceTakes_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("problem"); // empty: none
    const auto in = [](qint64 seconds) {
        return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate);
    };
    constexpr qint64 turn = qint64(1) << 32; // seconds that 32 bits hold
    QTest::newRow("in an hour") << in(3600) << QString();
    QTest::newRow("almost a year ahead") << in(sync::maxTtlSeconds - 3600) << QString();
    QTest::newRow("more than a year ahead") << in(sync::maxTtlSeconds + 3600) << u"one year"_s;
    QTest::newRow("2 minutes and a turn of 32 bits") << in(turn + 120) << u"one year"_s;
    QTest::newRow("more than 31 bits") << in(turn / 2 + 120) << u"one year"_s;
    QTest::newRow("2099") << u"2099-01-01"_s << u"one year"_s;
    QTest::newRow("no end") << u"9999-12-31T23:59:59Z"_s << u"one year"_s;
    QTest::newRow("past") << u"2020-01-01T00:00:00Z"_s << u"expired"_s;
    QTest::newRow("long past") << u"0001-01-01T00:00:00Z"_s << u"expired"_s;
}

void TestImport::takesDatesThatTheServiceTakes()
{
    QFETCH(QString, date);
    QFETCH(QString, problem);
    QVERIFY(m_transfer.put(u"there"_s, R"({"n":1})"));
    const auto plan = m_transfer.plan(
        lineFor(u"new"_s, "{}", ",\"date_expires\":\"" + date.toLatin1() + '"') +
            lineFor(u"there"_s, "{}", ",\"date_expires\":\"" + date.toLatin1() + '"'),
        Existing::Update);
    QVERIFY(plan);
    const PlanLine line = (*plan)->line(0);
    if (problem.isEmpty()) {
        QCOMPARE(line.state, LineState::Create);
        QVERIFY(line.ttl > 0 && line.ttl <= sync::maxTtlSeconds);
        return;
    }
    QCOMPARE(line.state, LineState::Invalid);
    QVERIFY2(line.note.contains(problem), qPrintable(line.note));
    // It is one of those that are given back.
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    QCOMPARE(m_transfer.carryOut(*run).invalid, 2);
    QCOMPARE(m_transfer.item(u"there"_s)->data, R"({"n":1})"_ba);
    QVERIFY(m_transfer.lines(*run).first().source.contains(date.toLatin1()));
    QVERIFY(!m_transfer.item(u"new"_s));
}

void TestImport::keepsTheExpiryOfAnExport_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("ndjson") << Format::Ndjson;
    QTest::newRow("json") << Format::Json;
    QTest::newRow("csv") << Format::Csv;
}

void TestImport::keepsTheExpiryOfAnExport()
{
    QFETCH(Format, format);
    const auto leaves = m_transfer.put(u"leaves"_s, "{}", 5000);
    const auto stays = m_transfer.put(u"stays"_s, "{}");
    QVERIFY(leaves && stays);
    ImportOptions options;
    options.format = format;
    options.existing = Existing::Update;
    options.path = m_transfer.path(u"export"_s);
    ItemFile file(options.path, {format, allAttributes(), {}});
    file.add(*leaves);
    file.add(*stays);
    QVERIFY(file.commit());
    const auto same = m_transfer.plan(options);
    QVERIFY(same);
    QCOMPARE(statesOf(**same), (QList{LineState::Same, LineState::Same}));
    const auto where = m_transfer.where();
    for (const QString &key : {u"leaves"_s, u"stays"_s})
        QVERIFY(
            await(m_transfer.connection().client().deleteItem(where.service, where.map, key, {})));
    const auto plan = m_transfer.plan(options);
    QVERIFY(plan);
    QCOMPARE(statesOf(**plan), (QList{LineState::Create, LineState::Create}));
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    QCOMPARE(m_transfer.carryOut(*run).done, 2);
    const auto left = m_transfer.item(u"leaves"_s);
    QVERIFY(left);
    QVERIFY(left->dateExpires);
    QVERIFY(m_transfer.item(u"stays"_s)->dateExpires == std::nullopt);
}

void TestImport::tellsOfPagesThatAreNotInTheFile()
{
    ImportOptions options;
    options.format = Format::Json;
    options.path = m_transfer.writeFile(
        u"page.json"_s,
        R"({"items":[{"key":"a","data":{}}],"meta":{"next_page_url":"https://h/p?Page=1"}})");
    const auto page = m_transfer.plan(options);
    QVERIFY(page);
    QCOMPARE((*page)->writes(), 1);
    QCOMPARE((*page)->remarks().size(), 1);
    QVERIFY((*page)->remarks().first().contains(u"next_page_url"_s));
}

void TestImport::findsExistingItemsInOneScan()
{
    QVERIFY(m_transfer.put(u"item/00150"_s, R"({"n":150})"));
    QVERIFY(m_transfer.put(u"item/00151"_s, R"({"n":0})"));
    QVERIFY(m_transfer.put(u"unrelated"_s, "{}"));
    const qsizetype before = m_transfer.service().visits().size();
    const auto plan = m_transfer.plan(linesFor(200), Existing::Update);
    QVERIFY(plan);
    QCOMPARE((*plan)->line(150).state, LineState::Same);
    QCOMPARE((*plan)->line(151).state, LineState::Update);
    QCOMPARE((*plan)->count(LineState::Create), 198);
    QVERIFY(m_transfer.service().visits().size() - before < 20);
}

void TestImport::sendsNoWriteWhilePlanning()
{
    QVERIFY(m_transfer.put(u"item/00001"_s, "{}"));
    const int before = m_transfer.network().writes;
    QVERIFY(m_transfer.plan(linesFor(50), Existing::Update));
    QCOMPARE(m_transfer.network().writes, before);
}

void TestImport::saysWhatIsWrongWithEachLine()
{
    const auto plan = m_transfer.plan(lineFor(u"a"_s, "{}") + "nonsense\n" + lineFor(u"b"_s, "[]") +
                                          lineFor(u"a"_s, "{}"),
                                      Existing::Skip);
    QVERIFY(plan);
    using enum LineState;
    QCOMPARE(statesOf(**plan), (QList{Create, Invalid, Invalid, Invalid}));
    QCOMPARE((*plan)->lines(Invalid), (QList<qsizetype>{1, 2, 3}));
    QCOMPARE((*plan)->line(1).number, 2);
    QVERIFY((*plan)->line(1).note.contains(u"Line 2, column 1"_s));
    QCOMPARE((*plan)->line(2).key, u"b"_s);
    const QString twice = (*plan)->line(3).note;
    QVERIFY2(twice.contains(u'1') && twice.contains(u'4'), qPrintable(twice));
    QCOMPARE((*plan)->writes(), 1);
}

void TestImport::listsFewOfManyBadLines()
{
    constexpr int bad = Plan::mostInvalidListed + 150;
    const QByteArray text = lineFor(u"a"_s, "{}") + QByteArray("x\n").repeated(bad) +
                            lineFor(u"a"_s, "{}") + lineFor(u"b"_s, "{}");
    const auto plan = m_transfer.plan(text, Existing::Skip);
    QVERIFY(plan);
    QCOMPARE((*plan)->count(LineState::Invalid), bad + 1);
    QCOMPARE((*plan)->unlisted(), 151);
    QCOMPARE((*plan)->count(), Plan::mostInvalidListed + 2);
    QCOMPARE((*plan)->remarks().size(), 1);
    // The run has them all, each with what stood there.
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    const QList<store::RunLine> lines = m_transfer.lines(*run);
    QCOMPARE(lines.size(), bad + 3);
    QCOMPARE(lines[bad].number, bad + 1);
    QCOMPARE(lines[bad].source, "x"_ba);
    QVERIFY(!lines[bad].note.isEmpty());
    QCOMPARE(lines[bad + 1].key, u"a"_s);
    QCOMPARE(lines[bad + 1].state, store::RunLineState::Invalid);
    QCOMPARE(lines[bad + 2].key, u"b"_s);
    QCOMPARE(lines[bad + 2].data, "{}"_ba);
}

void TestImport::readsDataBackFromTheFile()
{
    ImportOptions options;
    options.format = Format::Csv;
    options.path = m_transfer.writeFile(u"a.csv"_s, "note;Key;Data\r\nx;a;\"{\"\"n\"\":1.0}\"\r\n");
    const auto plan = m_transfer.plan(options);
    QVERIFY(plan);
    QCOMPARE((*plan)->line(0).state, LineState::Create);
    QCOMPARE((*plan)->data(0), "{\"n\":1.0}"_ba);
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    QCOMPARE(m_transfer.carryOut(*run).done, 1);
    QCOMPARE(m_transfer.item(u"a"_s)->data, "{\"n\":1.0}"_ba);
}

void TestImport::refusesAFileThatChanged_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("other data") << lineFor(u"a"_s, "{\"n\":2}") + lineFor(u"b"_s, "{}");
    QTest::newRow("longer") << lineFor(u"a"_s, "{\"n\":1}") + lineFor(u"b"_s, "{}") +
                                   lineFor(u"c"_s, "{}");
    QTest::newRow("shorter") << lineFor(u"a"_s, "{\"n\":1}");
    QTest::newRow("other lines") << lineFor(u"b"_s, "{}") + lineFor(u"a"_s, "{\"n\":1}");
    QTest::newRow("nonsense") << "x\n"_ba;
}

void TestImport::refusesAFileThatChanged()
{
    QFETCH(QByteArray, now);
    const auto plan =
        m_transfer.plan(lineFor(u"a"_s, "{\"n\":1}") + lineFor(u"b"_s, "{}"), Existing::Skip);
    QVERIFY(plan);
    QCOMPARE(m_transfer.writeFile(u"import.ndjson"_s, now).isEmpty(), false);
    const auto run = m_transfer.make(*plan);
    QVERIFY(!run);
    QCOMPARE(run.error().kind, ErrorKind::FileChanged);
    QCOMPARE(m_transfer.items().size(), 0);
    const QString profile = m_transfer.connection().profile().historyId();
    QCOMPARE(await(store::Runs(m_transfer.journal()).list(profile))->size(), 0);
}

void TestImport::writesEveryLineAsOneStep()
{
    const auto original = m_transfer.put(u"item/00003"_s, R"({"before": 1e2})");
    QVERIFY(original);
    const auto plan = m_transfer.plan(linesFor(40), Existing::Update);
    QVERIFY(plan);
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    const store::RunCounts counts = m_transfer.carryOut(*run);
    QCOMPARE(counts.done, 40);
    QCOMPARE(counts.writes(), 40);
    const auto items = m_transfer.items();
    QCOMPARE(items.size(), 40);
    QCOMPARE(items.value(u"item/00007"_s), "{\"n\": 7.0}"_ba);
    QCOMPARE(m_transfer.writes().size(), 41);

    session::UndoStack undo(m_transfer.writer());
    QTRY_VERIFY(undo.isFresh());
    QCOMPARE(undo.step(session::UndoStack::Direction::Undo).size, 40);
    QSignalSpy undone(&undo, &session::UndoStack::finished);
    undo.run(session::UndoStack::Direction::Undo);
    QTRY_COMPARE(undone.count(), 1);
    QCOMPARE(m_transfer.items(),
             (QMap<QString, QByteArray>{{u"item/00003"_s, R"({"before": 1e2})"}}));
}

void TestImport::noticesChangesBetweenPlanAndRun_data()
{
    QTest::addColumn<Existing>("policy");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("failed");
    // Somebody changes one item, deletes another, and creates a third that was to be created.
    QTest::newRow("update") << Existing::Update << 3 << 0;
    QTest::newRow("unchanged") << Existing::Unchanged << 0 << 3;
}

void TestImport::noticesChangesBetweenPlanAndRun()
{
    QFETCH(Existing, policy);
    QFETCH(int, done);
    QFETCH(int, failed);
    QVERIFY(m_transfer.put(u"changed"_s, "{}"));
    QVERIFY(m_transfer.put(u"gone"_s, "{}"));
    const auto plan =
        m_transfer.plan(lineFor(u"changed"_s, "{\"mine\":1}") + lineFor(u"gone"_s, "{\"mine\":1}") +
                            lineFor(u"new"_s, "{\"mine\":1}"),
                        policy);
    QVERIFY(plan);
    QCOMPARE((*plan)->writes(), 3);
    QVERIFY(m_transfer.change(u"changed"_s, "{\"theirs\":1}"));
    const auto where = m_transfer.where();
    QVERIFY(await(
        m_transfer.connection().client().deleteItem(where.service, where.map, u"gone"_s, {})));
    QVERIFY(m_transfer.put(u"new"_s, "{\"theirs\":1}"));
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    Run work(m_transfer.writer(), *run);
    QSignalSpy ended(&work, &Run::ended);
    work.start();
    QTRY_COMPARE(ended.count(), 1);
    const store::RunCounts counts = work.progress().counts;
    QCOMPARE(counts.done, done);
    QCOMPARE(counts.failed, failed);
    QCOMPARE(work.progress().overwritten, done); // which is told
    const QByteArray expected = done > 0 ? "{\"mine\":1}"_ba : "{\"theirs\":1}"_ba;
    QCOMPARE(m_transfer.item(u"changed"_s)->data, expected);
    QCOMPARE(m_transfer.item(u"new"_s)->data, expected);
    QCOMPARE(m_transfer.item(u"gone"_s).has_value(), done > 0);
    for (const store::RunLine &line : m_transfer.lines(*run))
        QCOMPARE(line.note.isEmpty(), failed == 0);
}

void TestImport::stopsWhenTheMapIsGone()
{
    const auto plan = m_transfer.plan(linesFor(500), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    Run run(m_transfer.writer(), *made);
    QSignalSpy stopped(&run, &Run::stopped);
    bool isDeleted = false;
    connect(&run, &Run::changed, this, [&] {
        if (run.progress().counts.done >= 20 && !std::exchange(isDeleted, true)) {
            const auto where = m_transfer.where();
            static_cast<void>(m_transfer.connection().client().deleteMap(where.service, where.map));
        }
    });
    run.start();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(run.error()->kind, ErrorKind::MapNotFound);
    const store::RunCounts counts = run.progress().counts;
    QVERIFY(counts.done >= 20);
    QCOMPARE(counts.failed + counts.unclear + counts.begun, 0);
    QCOMPARE(counts.done + counts.waiting, 500); // nothing failed only because of that
}

void TestImport::settlesLostAnswers_data()
{
    QTest::addColumn<Loss>("loss");
    QTest::newRow("after it was done") << Loss::AfterDone;
    QTest::newRow("instead of sending") << Loss::BeforeDone;
}

void TestImport::settlesLostAnswers()
{
    QFETCH(Loss, loss);
    const auto plan = m_transfer.plan(linesFor(10), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    m_transfer.network().loss = loss;
    if (loss == Loss::AfterDone) {
        QCOMPARE(m_transfer.carryOut(*made).done, 10);
    } else {
        // What never arrived is still to be done, and is, once the network is back.
        const store::RunCounts counts = m_transfer.carryOut(*made);
        QCOMPARE(counts.waiting, 10);
        m_transfer.network().loss = Loss::None;
        QCOMPARE(m_transfer.carryOut(*made).done, 10);
    }
    QCOMPARE(m_transfer.writes().size(), 10);
    QCOMPARE(m_transfer.items().size(), 10);
}

void TestImport::sendsWhatNeverArrivedOnceMore()
{
    const auto plan = m_transfer.plan(linesFor(30), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    Run run(m_transfer.writer(), *made);
    QSignalSpy stopped(&run, &Run::stopped);
    QSignalSpy ended(&run, &Run::ended);
    auto &network = m_transfer.network();
    connect(&run, &Run::changed, this, [&] {
        if (run.progress().counts.done == 10 && network.loss == Loss::None) {
            network.loss = Loss::BeforeDone;
            network.losses = 3;
        }
    });
    run.start();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(stopped.count(), 0);
    QCOMPARE(run.progress().counts.done, 30);
    QCOMPARE(network.writes, 33);
    QCOMPARE(m_transfer.writes().size(), 30);
    QCOMPARE(m_transfer.items().size(), 30);
}

void TestImport::notesTheNewBaseWhole()
{
    QVERIFY(m_transfer.put(u"k"_s, "{}"));
    const auto plan = m_transfer.plan(lineFor(u"k"_s, "{\"mine\":1}"), Existing::Update);
    QVERIFY(plan);
    QVERIFY(m_transfer.change(u"k"_s, "{\"theirs\":1}"));
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    auto &network = m_transfer.network();
    // The write upon the new base is under way for ever; a later program would find the line so.
    network.beforeRead = [&network] {
        network.loss = Loss::Never;
    };
    Run run(m_transfer.writer(), *made);
    run.start();
    QTRY_COMPARE(network.writes, 2);
    const QList<store::RunLine> lines = m_transfer.lines(*made);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().before);
    QCOMPARE(lines.first().before->data, "{\"theirs\":1}"_ba);
    QVERIFY(!lines.first().before->revision.isEmpty());
}

void TestImport::goesOnAfterALostNetwork()
{
    const auto plan = m_transfer.plan(linesFor(30), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    Run run(m_transfer.writer(), *made);
    QSignalSpy stopped(&run, &Run::stopped);
    QSignalSpy ended(&run, &Run::ended);
    auto &network = m_transfer.network();
    connect(&run, &Run::changed, this, [&] {
        if (run.progress().counts.done == 10 && network.loss == Loss::None && stopped.isEmpty()) {
            network.loss = Loss::AfterDone; // done, and nobody can find out
            network.readsFail = true;
        }
    });
    run.start();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(run.state(), Run::State::Stopped);
    QVERIFY(run.progress().counts.begun > 0);
    network.loss = Loss::None;
    network.readsFail = false;
    run.resume();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(run.progress().counts.done, 30);
    QCOMPARE(m_transfer.writes().size(), 30);
    QCOMPARE(m_transfer.items().size(), 30);
}

void TestImport::pausesAndGoesOn()
{
    const auto plan = m_transfer.plan(linesFor(100), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    Run run(m_transfer.writer(), *made);
    QSignalSpy ended(&run, &Run::ended);
    int pauses = 0;
    connect(&run, &Run::changed, this, [&] {
        if (run.state() == Run::State::Running && run.progress().counts.done == 10 * (pauses + 1)) {
            ++pauses;
            run.pause();
            if (pauses % 2 == 0)
                run.resume(); // at once, while writes are under way
            else
                QTimer::singleShot(20, &run, &Run::resume);
        }
    });
    run.start();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(pauses >= 4);
    QCOMPARE(run.progress().counts.done, 100);
    QCOMPARE(m_transfer.writes().size(), 100);
}

void TestImport::cancelsForGood()
{
    const auto plan = m_transfer.plan(linesFor(100), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    Run run(m_transfer.writer(), *made);
    QSignalSpy ended(&run, &Run::ended);
    connect(&run, &Run::changed, this, [&] {
        if (run.progress().counts.done == 10)
            run.cancel();
    });
    run.start();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().value<store::RunState>(), store::RunState::Cancelled);
    const store::RunCounts counts = run.progress().counts;
    QVERIFY(counts.done >= 10 && counts.done < 100);
    QCOMPARE(counts.begun, 0);
    QCOMPARE(qsizetype(counts.done), m_transfer.writes().size());
    QVERIFY(m_transfer.carryOut(*made).done == counts.done);
    QCOMPARE(qsizetype(counts.done), m_transfer.writes().size());
}

void TestImport::goesOnInALaterProgram()
{
    const auto plan = m_transfer.plan(linesFor(60), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    {
        Run run(m_transfer.writer(), *made);
        run.start();
        QTRY_VERIFY(run.progress().counts.done >= 10);
    }
    // The window is closed: what is under way ends by itself, the rest waits.
    QVERIFY(QFile::remove(m_transfer.path(u"import.ndjson"_s)));
    const auto allSettled = [&] {
        for (const store::RunLine &line : m_transfer.lines(*made)) {
            if (line.state == store::RunLineState::Begun)
                return false;
        }
        return true;
    };
    QTRY_VERIFY(allSettled());
    QCOMPARE(m_transfer.carryOut(*made).done, 60);
    QCOMPARE(m_transfer.writes().size(), 60);
}

void TestImport::belongsToOneProgram()
{
    const auto plan = m_transfer.plan(linesFor(5), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    store::Journal other(m_transfer.path(u"journal.sqlite"_s));
    QVERIFY(await(store::Runs(other).claim(*made, m_transfer.connection().profile().history())));
    Run run(m_transfer.writer(), *made);
    QSignalSpy stopped(&run, &Run::stopped);
    run.start();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(run.error()->kind, ErrorKind::InUse);
    QCOMPARE(m_transfer.writes().size(), 0);
    QVERIFY(await(store::Runs(other).release(*made)));
    QSignalSpy ended(&run, &Run::ended);
    run.resume();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(m_transfer.writes().size(), 5);
}

void TestImport::goesOnOnlyWhereItBegan()
{
    const auto around = m_transfer.service().surroundings();
    test::ServiceFixture elsewhere;
    QVERIFY(elsewhere.start());
    store::Profile profile = m_transfer.service().profile();
    profile.id = u"one and the same"_s;
    session::Connection here(profile, m_transfer.service().endpoint().authToken, around);
    profile.baseUrl = elsewhere.endpoint().baseUrl;
    session::Connection there(profile, elsewhere.endpoint().authToken, around);

    const auto plan = m_transfer.plan(linesFor(3), Existing::Skip);
    QVERIFY(plan);
    RunMaker maker(here, m_transfer.journal(), *plan);
    const auto made = test::awaitResult(maker, &RunMaker::finished);
    QVERIFY(made);
    session::ItemWriter writerThere(there, m_transfer.journal());
    Run refused(writerThere, *made);
    QSignalSpy stopped(&refused, &Run::stopped);
    refused.start();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(refused.error()->kind, ErrorKind::OtherOrigin);
    QCOMPARE(refused.error()->subject, here.profile().origin());
    QCOMPARE(elsewhere.visits().size(), 0);

    session::ItemWriter writerHere(here, m_transfer.journal());
    Run run(writerHere, *made);
    QSignalSpy ended(&run, &Run::ended);
    run.start();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(m_transfer.items().size(), 3);
    // Nor is it undone elsewhere.
    session::UndoStack undoThere(writerThere);
    session::UndoStack undoHere(writerHere);
    QTRY_COMPARE(undoHere.step(session::UndoStack::Direction::Undo).size, 3);
    QTRY_VERIFY(undoThere.isFresh());
    QCOMPARE(undoThere.step(session::UndoStack::Direction::Undo).step, 0);
}

void TestImport::keepsEveryKey()
{
    // What the odd ones would become without their odd character is there already.
    QVERIFY(m_transfer.put(u"first"_s, R"({"precious":true})"));
    QMap<QString, QByteArray> expected;
    QByteArray text;
    for (const QString &key : test::keysOfOddCharacters()) {
        if (key == u"first"_s)
            continue;
        const QByteArray data = "{\"n\":" + QByteArray::number(expected.size()) + "}";
        expected.insert(key, data);
        text += "{\"key\":" + quoted(key.toUtf8()) + ",\"data\":" + data + "}\n";
    }
    const auto plan = m_transfer.plan(text, Existing::Update);
    QVERIFY(plan);
    for (qsizetype i = 0; i < (*plan)->count(); ++i) {
        const PlanLine line = (*plan)->line(i);
        QVERIFY2(line.state == LineState::Create, qPrintable(line.key + u' ' + line.note));
    }
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    QCOMPARE(m_transfer.carryOut(*made).done, expected.size());
    expected.insert(u"first"_s, R"({"precious":true})");
    QCOMPARE(m_transfer.items(), expected);
    // Undone, each of them is gone, and the one that was there before is as it was.
    session::UndoStack undo(m_transfer.writer());
    QTRY_VERIFY(undo.step(session::UndoStack::Direction::Undo).size > 1);
    QSignalSpy undone(&undo, &session::UndoStack::finished);
    undo.run(session::UndoStack::Direction::Undo);
    QTRY_COMPARE(undone.count(), 1);
    QCOMPARE(m_transfer.items(),
             (QMap<QString, QByteArray>{{u"first"_s, R"({"precious":true})"_ba}}));
}

void TestImport::writesNothingThatIsThereAlready_data()
{
    QTest::addColumn<bool>("byOthers");
    QTest::newRow("sent twice by something in between") << false;
    QTest::newRow("written by somebody else meanwhile") << true;
}

void TestImport::writesNothingThatIsThereAlready()
{
    QFETCH(bool, byOthers);
    QVERIFY(m_transfer.put(u"there"_s, R"({"n":1})"));
    const auto plan = m_transfer.plan(
        lineFor(u"there"_s, R"({"n":2})") + lineFor(u"new"_s, R"({"n":3})"), Existing::Update);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    if (byOthers)
        QVERIFY(m_transfer.change(u"there"_s, R"({"n":2.0})"));
    else
        m_transfer.network().loss = test::LosingTransport::Loss::Twice;
    const qsizetype before = m_transfer.writes().size();
    QCOMPARE(m_transfer.carryOut(*made).done, 2);
    QCOMPARE(m_transfer.writes().size() - before, byOthers ? 1 : 2);
    QCOMPARE(
        m_transfer.items(),
        (QMap<QString, QByteArray>{{u"new"_s, R"({"n":3})"_ba},
                                   {u"there"_s, byOthers ? R"({"n":2.0})"_ba : R"({"n":2})"_ba}}));
}

void TestImport::overwritesNoOtherItem()
{
    // A service, or what stands before it, that takes two keys for the same.
    FoldingTransport folding(m_transfer.network());
    const auto around = m_transfer.service().surroundings();
    session::Connection connection(m_transfer.service().profile(),
                                   m_transfer.service().endpoint().authToken,
                                   {folding, around.clock, around.log});
    session::ItemWriter writer(connection, m_transfer.journal());
    const auto plan = m_transfer.plan(lineFor(u"MIXED"_s, "{\"new\":1}"), Existing::Update);
    QVERIFY(plan);
    QCOMPARE((*plan)->line(0).state, LineState::Create);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    QVERIFY(m_transfer.put(u"mixed"_s, R"({"precious":true})"));
    Run run(writer, *made);
    QSignalSpy ended(&run, &Run::ended);
    QSignalSpy stopped(&run, &Run::stopped);
    run.start();
    QTRY_VERIFY(ended.count() + stopped.count() > 0);
    QVERIFY(folding.conflicts > 0);
    QCOMPARE(run.progress().counts.done, 0);
    QCOMPARE(m_transfer.items(),
             (QMap<QString, QByteArray>{{u"mixed"_s, R"({"precious":true})"_ba}}));
}

void TestImport::stopsWhenItsHistoryIsGone()
{
    const auto plan = m_transfer.plan(linesFor(100), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    Run run(m_transfer.writer(), *made);
    QSignalSpy ended(&run, &Run::ended);
    QSignalSpy stopped(&run, &Run::stopped);
    bool isGone = false;
    connect(&run, &Run::changed, this, [&] {
        if (!isGone && run.progress().counts.done >= 10)
            isGone = QFile::remove(m_transfer.path(u"journal.sqlite"_s));
    });
    run.start();
    QTRY_VERIFY(ended.count() + stopped.count() > 0);
    QVERIFY(isGone);
    QCOMPARE(ended.count(), 0);
    QCOMPARE(run.error()->kind, ErrorKind::FileReplaced);
    // What was done is told, and after it nothing more is sent.
    const store::RunCounts counts = run.progress().counts;
    QCOMPARE(counts.done + counts.begun, m_transfer.items().size());
    QVERIFY(m_transfer.items().size() < 100);
    run.resume();
    QTRY_COMPARE(stopped.count(), 2);
    QVERIFY(m_transfer.items().size() < 100);
}

void TestImport::countsWhatCouldNotBeNoted()
{
    const auto plan = m_transfer.plan(linesFor(100), Existing::Skip);
    QVERIFY(plan);
    const auto made = m_transfer.make(*plan);
    QVERIFY(made);
    Run run(m_transfer.writer(), *made);
    QSignalSpy ended(&run, &Run::ended);
    QSignalSpy stopped(&run, &Run::stopped);
    // Files may not grow any more, as on a full disk.
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    bool isFull = false;
    connect(&run, &Run::changed, this, [&] {
        if (isFull || run.progress().counts.done < 10)
            return;
        const rlimit small{1, old.rlim_max};
        isFull = setrlimit(RLIMIT_FSIZE, &small) == 0;
    });
    run.start();
    const bool isOver = test::waitFor([&] { return ended.count() + stopped.count() > 0; });
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(isOver && isFull);
    QCOMPARE(ended.count(), 0);
    const store::RunCounts counts = run.progress().counts;
    QVERIFY(counts.done < 100);
    QCOMPARE(counts.done, m_transfer.items().size());
    // With room again, it goes on to the end, and nothing is written twice.
    run.resume();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(run.progress().counts.done, 100);
    QCOMPARE(m_transfer.writes().size(), 100);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"

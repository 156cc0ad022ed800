// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultmatrix.h"
#include "tests/e2e/faultwords.h"
#include "tests/support/waiting.h"
#include "tests/transfer/transferfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::awaitResult;
using test::CellOutcome;
using test::FaultCell;
using test::FaultRow;
using transfer::PlanPtr;

namespace {

const QByteArray before = R"({"n": 1.0})";

/// A file with two lines that are new and one that changes what is there.
const QByteArray file = R"({"key":"a/b+c é","data":{"n": 9007199254740993}}
{"key":"new","data":{"n": 1e2}}
{"key":"there","data":{"n": 2.50}}
)"_ba;
const QMap<QString, QByteArray> after{{u"a/b+c é"_s, R"({"n": 9007199254740993})"_ba},
                                      {u"new"_s, R"({"n": 1e2})"_ba},
                                      {u"there"_s, R"({"n": 2.50})"_ba}};

} // namespace

/// The matrix: an import under every fault, its plan and its writes. Whether it stops or does
/// not mind, in the end every line is done, each by one write.
class TestFaultsImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holds_data() { m_matrix.addCells(); }
    void holds();
    void cleanupTestCase() { QVERIFY(m_matrix.finish()); }

private:
    [[nodiscard]] test::FaultBench &bench() const { return m_matrix.bench(); }
    [[nodiscard]] transfer::ImportOptions options(const QTemporaryDir &folder) const;
    [[nodiscard]] CellOutcome outcomeOf(const FaultCell &cell);
    [[nodiscard]] CellOutcome plan(const FaultRow &row, const QString &map);
    [[nodiscard]] CellOutcome run(const FaultRow &row, const QString &map, bool blindly);
    [[nodiscard]] QString wrongPlan(const PlanPtr &plan) const;
    [[nodiscard]] QString wrongWrites(const QString &map) const;

    static inline const QStringList operations{u"plan"_s, u"import"_s, u"import°"_s};
    test::FaultMatrix m_matrix{u"Importing"_s, operations};
};

void TestFaultsImporting::initTestCase()
{
    QVERIFY(m_matrix.start());
}

void TestFaultsImporting::holds()
{
    QFETCH(FaultCell, cell);
    const CellOutcome outcome =
        m_matrix.run(cell, [this](const FaultCell &tried) { return outcomeOf(tried); });
    QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.text + u": "_s + outcome.wrong));
}

CellOutcome TestFaultsImporting::outcomeOf(const FaultCell &cell)
{
    const auto &[row, operation, way] = cell;
    const QString map = bench().makeMap();
    const session::MapAddress where = bench().where(map);
    if (!await(bench().other().client().createItem(where.service, where.map,
                                                   {u"there"_s, before, {}, {}})))
        return {{}, u"cannot be prepared"_s};
    const bool isPlan = operation == u"plan"_s;
    const bool blindly = operation.endsWith(u'°');
    CellOutcome outcome = isPlan ? plan(row, map) : run(row, map, blindly);
    const QString expected = isPlan ? row.planning() : row.importing(blindly);
    if (outcome.wrong.isEmpty() && outcome.text != expected)
        outcome.wrong = u"expected was %1"_s.arg(expected);
    const QString beyond = bench().end(int(after.size()));
    if (outcome.wrong.isEmpty())
        outcome.wrong = beyond;
    return outcome;
}

transfer::ImportOptions TestFaultsImporting::options(const QTemporaryDir &folder) const
{
    transfer::ImportOptions options;
    options.path = folder.filePath(u"import.ndjson"_s);
    options.existing = transfer::Existing::Update;
    QFile out(options.path);
    if (!out.open(QIODevice::WriteOnly) || out.write(file) != file.size())
        options.path.clear();
    return options;
}

QString TestFaultsImporting::wrongPlan(const PlanPtr &plan) const
{
    const bool isRight = plan->count() == after.size() &&
                         plan->count(transfer::LineState::Create) == 2 &&
                         plan->count(transfer::LineState::Update) == 1;
    return isRight ? QString() : u"another plan"_s;
}

CellOutcome TestFaultsImporting::plan(const FaultRow &row, const QString &map)
{
    const QTemporaryDir folder;
    bench().countRequests();
    bench().befall(row, "GET"_ba);
    CellOutcome outcome;
    {
        transfer::ImportPlanner planner(bench().connection(), bench().where(map), map,
                                        options(folder));
        QSignalSpy finished(&planner, &transfer::ImportPlanner::finished);
        std::optional<Result<PlanPtr>> made;
        connect(&planner, &transfer::ImportPlanner::finished, this,
                [&made](const Result<PlanPtr> &plan) { made = plan; });
        planner.start();
        const bool hasEnded = test::waitFor([&] { return made.has_value(); });
        bench().heal();
        if (!hasEnded)
            return {u"endless"_s, u"it does not end"_s};
        outcome.text = *made ? u"done"_s : u"stops"_s;
        if (!*made)
            outcome.wrong = test::wrongSentences(made->error());
        else if (row.fault.kind != sandbox::FaultKind::NullAttributes)
            outcome.wrong = wrongPlan(**made);
        if (outcome.wrong.isEmpty() && finished.size() != 1)
            outcome.wrong = u"it ended %1 times"_s.arg(finished.size());
    }
    if (outcome.text != u"done"_s)
        outcome.text += u", then done"_s;
    // It lives on.
    transfer::ImportPlanner again(bench().connection(), bench().where(map), map, options(folder));
    const auto plan = awaitResult(again, &transfer::ImportPlanner::finished);
    if (outcome.wrong.isEmpty())
        outcome.wrong = plan ? wrongPlan(*plan) : u"cannot be planned afterwards"_s;
    if (outcome.wrong.isEmpty() &&
        bench().items(map) != QMap<QString, QByteArray>{{u"there"_s, before}})
        outcome.wrong = u"a plan has written"_s;
    return outcome;
}

QString TestFaultsImporting::wrongWrites(const QString &map) const
{
    for (auto item = after.cbegin(); item != after.cend(); ++item) {
        const auto sent = bench().sent("POST"_ba, map, item.key());
        if (sent.carried != 1)
            return u"%1 was written %2 times"_s.arg(item.key()).arg(sent.carried);
        if (sent.again > 0)
            return u"%1 was sent again after it was done"_s.arg(item.key());
    }
    return {};
}

CellOutcome TestFaultsImporting::run(const FaultRow &row, const QString &map, bool blindly)
{
    const QTemporaryDir folder;
    store::Journal journal(folder.filePath(u"journal.sqlite"_s));
    session::ItemWriter writer(bench().connection(), journal);
    transfer::ImportPlanner planner(bench().connection(), bench().where(map), map, options(folder));
    const auto plan = awaitResult(planner, &transfer::ImportPlanner::finished);
    if (!plan)
        return {u"nothing"_s, u"cannot be planned"_s};
    transfer::RunMaker maker(bench().connection(), journal, *plan);
    const auto id = awaitResult(maker, &transfer::RunMaker::finished);
    if (!id)
        return {u"nothing"_s, u"cannot be noted"_s};

    transfer::Run run(writer, *id);
    QSignalSpy ended(&run, &transfer::Run::ended);
    QSignalSpy stopped(&run, &transfer::Run::stopped);
    bench().countRequests();
    bench().befall(row, blindly ? QByteArray() : "POST"_ba);
    run.start();
    const bool isOver = test::waitFor([&] { return !ended.isEmpty() || !stopped.isEmpty(); });
    bench().heal();
    CellOutcome outcome;
    const auto wrong = [&outcome](const QString &what) {
        outcome.wrong = what;
        return outcome;
    };
    if (!isOver)
        return {u"endless"_s, u"it does not end"_s};
    outcome.text = ended.isEmpty() ? u"stops"_s : u"done"_s;
    if (outcome.text != u"done"_s)
        outcome.text += u", then done"_s;
    if (run.error()) {
        if (const QString sentences = test::wrongSentences(*run.error()); !sentences.isEmpty())
            return wrong(sentences);
        // Which line is the first to meet it, and whether by its writing or its reading, is chance.
        const QString reason = test::words(run.error()->kind);
        QString reasons = row.writing + row.writingBlindly + row.reading;
        if (row.fault.kind == sandbox::FaultKind::AboutAnother) // others go with its connection
            reasons += test::words(ErrorKind::ConnectionLost);
        if (!reasons.contains(reason))
            return wrong(u"stopped because of %1"_s.arg(reason));
        run.resume();
    }
    if (!test::waitFor([&] { return !ended.isEmpty(); }))
        return wrong(u"does not go on afterwards"_s);
    if (ended.size() != 1 || stopped.size() > 1)
        return wrong(u"it ended more than once"_s);
    if (run.progress().counts.done != after.size())
        return wrong(u"%1 lines done"_s.arg(run.progress().counts.done));
    if (bench().items(map) != after)
        return wrong(u"the map holds something else"_s);
    const QString writes = wrongWrites(map);
    return writes.isEmpty() ? outcome : wrong(writes);
}

QTEST_GUILESS_MAIN(TestFaultsImporting)
#include "tst_faults_importing.moc"

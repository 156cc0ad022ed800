// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultmatrix.h"
#include "tests/support/waiting.h"
#include "tests/transfer/transferfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::awaitResult;
using test::FaultOutcome;
using test::FaultRow;
using test::Tried;
using Ending = test::FaultOutcome::Ending;
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
class TestFaultsImporting : public test::FaultMatrix
{
    Q_OBJECT

public:
    TestFaultsImporting();

private:
    [[nodiscard]] transfer::ImportOptions options(const QTemporaryDir &folder) const;
    /// A map that holds the line that changes; empty: it cannot be prepared.
    [[nodiscard]] QString makeMap();
    [[nodiscard]] Tried plan(const FaultRow &row);
    [[nodiscard]] Tried run(const FaultRow &row, bool blindly);
    [[nodiscard]] QString wrongPlan(const PlanPtr &plan) const;
    [[nodiscard]] QString wrongWrites(const QString &map) const;
};

TestFaultsImporting::TestFaultsImporting()
    : FaultMatrix(u"Importing"_s,
                  {{u"plan"_s, &FaultRow::ofPlanning,
                    [this](const FaultRow &row) { return plan(row); }, int(after.size())},
                   {u"import"_s, [](const FaultRow &row) { return row.ofImporting(false); },
                    [this](const FaultRow &row) { return run(row, false); }, int(after.size())},
                   {u"import°"_s, [](const FaultRow &row) { return row.ofImporting(true); },
                    [this](const FaultRow &row) { return run(row, true); }, int(after.size())}})
{
}

QString TestFaultsImporting::makeMap()
{
    const QString map = bench().makeMap();
    const session::MapAddress where = bench().where(map);
    return await(bench().other().client().createItem(where.service, where.map,
                                                     {u"there"_s, before, {}, {}}))
               ? map
               : QString();
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

Tried TestFaultsImporting::plan(const FaultRow &row)
{
    const QString map = makeMap();
    if (map.isEmpty())
        return {{}, u"cannot be prepared"_s};
    const QTemporaryDir folder;
    bench().countRequests();
    bench().befall(row, "GET"_ba);
    Tried tried;
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
            return {{}, u"it does not end"_s};
        if (!*made) {
            tried.outcome.ending = Ending::StopsThenDone;
            tried.wrong = test::wrongSentences(made->error());
        }
        if (*made && row.fault.kind != sandbox::FaultKind::NullAttributes)
            tried.wrong = wrongPlan(**made);
        if (tried.wrong.isEmpty() && finished.size() != 1)
            tried.wrong = u"it ended %1 times"_s.arg(finished.size());
    }
    // It lives on.
    transfer::ImportPlanner again(bench().connection(), bench().where(map), map, options(folder));
    const auto plan = awaitResult(again, &transfer::ImportPlanner::finished);
    if (tried.wrong.isEmpty())
        tried.wrong = plan ? wrongPlan(*plan) : u"cannot be planned afterwards"_s;
    if (tried.wrong.isEmpty() &&
        bench().items(map) != QMap<QString, QByteArray>{{u"there"_s, before}})
        tried.wrong = u"a plan has written"_s;
    return tried;
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

Tried TestFaultsImporting::run(const FaultRow &row, bool blindly)
{
    const QString map = makeMap();
    if (map.isEmpty())
        return {{}, u"cannot be prepared"_s};
    const QTemporaryDir folder;
    store::Journal journal(folder.filePath(u"journal.sqlite"_s));
    session::ItemWriter writer(bench().connection(), journal);
    transfer::ImportPlanner planner(bench().connection(), bench().where(map), map, options(folder));
    const auto plan = awaitResult(planner, &transfer::ImportPlanner::finished);
    if (!plan)
        return {{}, u"cannot be planned"_s};
    transfer::RunMaker maker(bench().connection(), journal, *plan);
    const auto id = awaitResult(maker, &transfer::RunMaker::finished);
    if (!id)
        return {{}, u"cannot be noted"_s};

    transfer::Run run(writer, *id);
    QSignalSpy ended(&run, &transfer::Run::ended);
    QSignalSpy stopped(&run, &transfer::Run::stopped);
    bench().countRequests();
    bench().befall(row, blindly ? QByteArray() : "POST"_ba);
    run.start();
    const bool isOver = test::waitFor([&] { return !ended.isEmpty() || !stopped.isEmpty(); });
    bench().heal();
    Tried tried;
    const auto wrong = [&tried](const QString &what) {
        tried.wrong = what;
        return tried;
    };
    if (!isOver)
        return {{}, u"it does not end"_s};
    if (ended.isEmpty())
        tried.outcome.ending = Ending::StopsThenDone;
    if (run.error()) {
        if (const QString sentences = test::wrongSentences(*run.error()); !sentences.isEmpty())
            return wrong(sentences);
        // Which line is the first to meet it, and whether by its writing or its reading, is chance.
        const ErrorKind reason = run.error()->kind;
        QList<std::optional<ErrorKind>> reasons{row.writing.reason, row.reading.reason};
        if (row.writingBlindly)
            reasons << row.writingBlindly->reason;
        if (row.fault.kind == sandbox::FaultKind::AboutAnother) // others go with its connection
            reasons << ErrorKind::ConnectionLost;
        if (!reasons.contains(reason))
            return wrong(u"stopped because of "_s + FaultOutcome{Ending::Failed, reason}.text());
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
    return writes.isEmpty() ? tried : wrong(writes);
}

QTEST_GUILESS_MAIN(TestFaultsImporting)
#include "tst_faults_importing.moc"

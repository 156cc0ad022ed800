// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/comparisonmodel.h"
#include "ui/models/planmodel.h"
#include "ui/models/transfermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using transfer::ComparedState;
using transfer::LineState;

/// What plans, comparisons and transfers say of themselves in tables.
class TestTransferModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAPlan();
    void showsManyLinesQuickly();
    void marksDifferences();
    void listsRunsOfEarlierPrograms();
};

namespace {

transfer::PlanPtr planOf(int lines)
{
    auto plan = std::make_shared<transfer::Plan>(store::RunKind::Import, u"a.ndjson"_s,
                                                 session::MapAddress{u"IS"_s, u"MP"_s}, u"map"_s);
    for (int i = 0; i < lines; ++i) {
        const auto state = i % 3 == 0   ? LineState::Create
                           : i % 3 == 1 ? LineState::Invalid
                                        : LineState::Same;
        plan->add({i + 1,
                   u"k%1"_s.arg(i),
                   state,
                   i % 3 == 1 ? u"wrong\n\u202e"_s : QString(),
                   i == 0 ? std::optional<qint64>(0) : std::nullopt,
                   {},
                   state == LineState::Create},
                  {});
    }
    return plan;
}

} // namespace

void TestTransferModels::showsAPlan()
{
    ui::PlanModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(planOf(7));
    QCOMPARE(model.rowCount(), 7);
    const auto text = [&](int row, ui::PlanModel::Column column) {
        return model.index(row, int(column)).data().toString();
    };
    QCOMPARE(text(0, ui::PlanModel::Column::Ttl), u"never expires"_s);
    QCOMPARE(text(1, ui::PlanModel::Column::Action), u"Invalid"_s);
    // What came from a file cannot steer what is shown.
    QVERIFY(!text(1, ui::PlanModel::Column::Note).contains(u'\n'));
    QVERIFY(!text(1, ui::PlanModel::Column::Note).contains(u'\u202e'));
    model.setState(LineState::Invalid);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.lineAt(1), 4);
    model.setState({});
    QCOMPARE(model.rowCount(), 7);
}

void TestTransferModels::showsManyLinesQuickly()
{
    ui::PlanModel model;
    model.setPlan(planOf(300'000));
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setState(LineState::Invalid);
    QCOMPARE(model.rowCount(), 100'000);
}

void TestTransferModels::marksDifferences()
{
    sync::Item item;
    item.key = u"a"_s;
    item.data = "{\"n\":1}"_ba;
    ui::ComparisonModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &ui::ComparisonModel::marksChanged);
    model.setItems({{u"a"_s, ComparedState::OnlyLeft, item, {}},
                    {u"b"_s, ComparedState::Differing, item, item},
                    {u"c"_s, ComparedState::OnlyRight, {}, item}},
                   u"left"_s, u"right"_s);
    QCOMPARE(model.marked().size(), 3);
    QCOMPARE(model.index(0, 1).data().toString(), u"Only in left"_s);
    QCOMPARE(model.index(0, 3).data().toString(), u"not there"_s);
    model.setState(ComparedState::Differing);
    model.markShown(false);
    QCOMPARE(model.marked().size(), 2);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.marked().size(), 3);
    QVERIFY(changed.size() >= 3);
}

void TestTransferModels::listsRunsOfEarlierPrograms()
{
    test::ServiceFixture service;
    QVERIFY(service.start());
    const ui::ConnectionPtr connection = service.connect();
    store::Journal journal{QString()};
    store::Runs runs(journal);
    store::RunRecord run;
    run.profile = connection->profile().historyId();
    run.origin = connection->profile().history().origin;
    run.title = u"people.csv"_s;
    run.mapName = u"agents"_s;
    run.at = connection->clock().now();
    const auto made = await(runs.create(run));
    QVERIFY(made);
    QVERIFY(await(runs.addLines(made->id, {store::RunLine()})));
    QVERIFY(await(runs.open(made->id)));

    ui::TransferModel model(journal);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy brokenOff(&model, &ui::TransferModel::brokenOffFound);
    model.setConnection(connection);
    QVERIFY(brokenOff.wait(test::patienceMs));
    QCOMPARE(model.rowCount(), 1);
    const auto facts = model.transfer(0).facts();
    QCOMPARE(facts.what, u"Import people.csv"_s);
    QCOMPARE(facts.state, u"Broken off"_s);
    QVERIFY(facts.mayGoOn && facts.mayCancel && !facts.mayPause && !facts.isUnderWay);
    QCOMPARE(model.underWay(), 0);
    QVERIFY(model.isAtRest());
    // Only what is over can be forgotten.
    model.forget(0);
    QCOMPARE(model.rowCount(), 1);
    model.setConnection(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestTransferModels)
#include "tst_transfer_models.moc"

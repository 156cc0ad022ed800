// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/undostack.h"
#include "app/transfer/bulk.h"
#include "app/transfer/comparison.h"
#include "app/transfer/copyplanner.h"
#include "tests/support/waiting.h"
#include "tests/transfer/transferfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::transfer;
using test::await;

/// Bulk changes, copies and comparisons of maps.
class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void changesManyItemsAtOnce_data();
    void changesManyItemsAtOnce();
    void saysWhatCannotBeDone();
    void undoesABulkChangeInOneStep();
    void refusesNonsense();
    void copiesToAnotherMap();
    void comparesMaps();
    void comparesAMapWithAFile();
    void comparesWhatComesInAnyOrder();
    void makesOneSideLikeTheOther();
    void deletesOnlyWhenItIsAskedTo();
    void takesDatesThatTheServiceTakes();
    void deletesNothingWhileSomethingCannotBeRead_data();
    void deletesNothingWhileSomethingCannotBeRead();
    void writesNoDataThatIsMissing();
    void holdsFewOfManyBadLines();

private:
    [[nodiscard]] PlanPtr bulk(const BulkChange &change, const QStringList &keys);
    [[nodiscard]] store::RunCounts carryOut(const PlanPtr &plan);
    /// A second map with these items.
    [[nodiscard]] session::MapAddress otherMap(const QMap<QString, QByteArray> &items);
    [[nodiscard]] std::unique_ptr<ItemFeed> feedOf(const session::MapAddress &where);

    test::TransferFixture m_transfer;
};

void TestCompare::initTestCase()
{
    QVERIFY(m_transfer.start());
}

void TestCompare::init()
{
    QVERIFY(m_transfer.begin());
}

void TestCompare::cleanup()
{
    m_transfer.end();
}

PlanPtr TestCompare::bulk(const BulkChange &change, const QStringList &keys)
{
    BulkPlanner planner(change, m_transfer.where(), u"map"_s);
    for (const QString &key : keys)
        planner.add(m_transfer.item(key).value_or(sync::Item()));
    return planner.plan();
}

store::RunCounts TestCompare::carryOut(const PlanPtr &plan)
{
    const auto run = m_transfer.make(plan);
    return run ? m_transfer.carryOut(*run) : store::RunCounts();
}

session::MapAddress TestCompare::otherMap(const QMap<QString, QByteArray> &items)
{
    static int count = 0;
    const session::MapAddress where{m_transfer.where().service, u"other-%1"_s.arg(++count)};
    sync::Client &client = m_transfer.connection().client();
    if (!await(client.createMap(where.service, {where.map, {}})))
        return {};
    for (auto it = items.cbegin(); it != items.cend(); ++it) {
        if (!await(client.createItem(where.service, where.map, {it.key(), it.value(), {}, {}})))
            return {};
    }
    return where;
}

std::unique_ptr<ItemFeed> TestCompare::feedOf(const session::MapAddress &where)
{
    return std::make_unique<MapFeed>(m_transfer.connection(), where);
}

void TestCompare::changesManyItemsAtOnce_data()
{
    QTest::addColumn<BulkChange>("change");
    QTest::addColumn<QByteArray>("data"); // of the first item; empty: deleted
    QTest::newRow("delete") << BulkChange(DeleteItems{}) << QByteArray();
    QTest::newRow("set") << BulkChange(SetMember{u"a"_s, "2.0"})
                         << "{ \"a\" : 2.0, \"b\": 1e2 }"_ba;
    QTest::newRow("add") << BulkChange(SetMember{u"n\u00fc\""_s, "[]"})
                         << "{ \"a\" : 1.0, \"b\": 1e2, \"n\xC3\xBC\\\"\": [] }"_ba;
    QTest::newRow("remove") << BulkChange(RemoveMember{u"a"_s}) << "{ \"b\": 1e2 }"_ba;
    QTest::newRow("ttl") << BulkChange(SetTtl{600}) << "{ \"a\" : 1.0, \"b\": 1e2 }"_ba;
}

void TestCompare::changesManyItemsAtOnce()
{
    QFETCH(BulkChange, change);
    QFETCH(QByteArray, data);
    for (const QString &key : {u"one"_s, u"two"_s, u"other"_s})
        QVERIFY(m_transfer.put(key, "{ \"a\" : 1.0, \"b\": 1e2 }"));
    const PlanPtr plan = bulk(change, {u"one"_s, u"two"_s});
    QCOMPARE(plan->writes(), 2);
    QCOMPARE(plan->before(0)->data, "{ \"a\" : 1.0, \"b\": 1e2 }"_ba);
    QCOMPARE(carryOut(plan).done, 2);
    const auto one = m_transfer.item(u"one"_s);
    QCOMPARE(one.has_value(), !data.isEmpty());
    if (one)
        QCOMPARE(*one->data, data);
    QCOMPARE(m_transfer.item(u"two"_s).has_value(), one.has_value());
    if (std::holds_alternative<SetTtl>(change))
        QVERIFY(one->dateExpires);
    QCOMPARE(*m_transfer.item(u"other"_s)->data, "{ \"a\" : 1.0, \"b\": 1e2 }"_ba);
}

void TestCompare::saysWhatCannotBeDone()
{
    QVERIFY(m_transfer.put(u"has"_s, "{\"a\":1}"));
    QVERIFY(m_transfer.put(u"has not"_s, "{}"));
    QVERIFY(m_transfer.put(u"long"_s, "{\"b\":\"" + QByteArray(16'370, 'x') + "\"}"));
    const PlanPtr plan = bulk(RemoveMember{u"a"_s}, {u"has"_s, u"has not"_s});
    QCOMPARE(plan->line(0).state, LineState::Update);
    QCOMPARE(plan->line(1).state, LineState::Same);
    const PlanPtr tooLong = bulk(SetMember{u"a"_s, "\"long enough\""}, {u"long"_s});
    QCOMPARE(tooLong->line(0).state, LineState::Invalid);
    QVERIFY(!tooLong->line(0).note.isEmpty());
    QCOMPARE(bulk(SetTtl{0}, {u"has"_s})->line(0).state, LineState::Same);

    // Conditional on the item being as it was looked at.
    QVERIFY(m_transfer.change(u"has"_s, "{\"a\":2}"));
    QCOMPARE(carryOut(plan).failed, 1);
    QCOMPARE(*m_transfer.item(u"has"_s)->data, "{\"a\":2}"_ba);
}

void TestCompare::undoesABulkChangeInOneStep()
{
    QStringList keys;
    for (int i = 0; i < 20; ++i) {
        keys << QString::number(i);
        QVERIFY(m_transfer.put(keys.last(), "{\"n\": 1.0}"));
    }
    const auto before = m_transfer.items();
    QCOMPARE(carryOut(bulk(DeleteItems{}, keys)).done, 20);
    QVERIFY(m_transfer.items().isEmpty());
    session::UndoStack undo(m_transfer.writer());
    QTRY_VERIFY(undo.isFresh());
    QSignalSpy finished(&undo, &session::UndoStack::finished);
    undo.run(session::UndoStack::Direction::Undo);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_transfer.items(), before);
}

void TestCompare::refusesNonsense()
{
    QVERIFY(!BulkPlanner::check(SetMember{u"a"_s, "nil"}));
    QVERIFY(!BulkPlanner::check(SetTtl{-1}));
    QVERIFY(!BulkPlanner::check(SetTtl{31'536'001}));
    QVERIFY(!BulkPlanner::check(RemoveMember{QString(QChar(0xD800))}));
    QVERIFY(BulkPlanner::check(SetMember{u""_s, "{\"a\": 1}"}));
}

void TestCompare::copiesToAnotherMap()
{
    QVERIFY(m_transfer.put(u"new"_s, "{\"n\": 1.0}", 3600));
    QVERIFY(m_transfer.put(u"same"_s, "{\"a\":1,\"b\":2}"));
    QVERIFY(m_transfer.put(u"other"_s, "{\"mine\":1}"));
    const auto target = otherMap({{u"same"_s, "{\"b\":2, \"a\":1.0}"}, {u"other"_s, "{}"}});
    const auto connection = m_transfer.service().connect();
    CopyPlanner planner(*connection, target, u"other"_s, u"map"_s, Existing::Update);
    for (const QString &key : {u"new"_s, u"same"_s, u"other"_s})
        planner.add(*m_transfer.item(key));
    const auto plan = test::awaitResult(planner, &CopyPlanner::finished);
    QVERIFY(plan);
    QCOMPARE((*plan)->line(0).state, LineState::Create);
    QVERIFY(*(*plan)->line(0).ttl > 3500 && *(*plan)->line(0).ttl <= 3600);
    QCOMPARE((*plan)->line(1).state, LineState::Same);
    QCOMPARE((*plan)->line(2).state, LineState::Update);
    QCOMPARE((*plan)->data(2), "{\"mine\":1}"_ba);
    QCOMPARE(carryOut(*plan).done, 2);
    const auto copied = await(connection->client().item(target.service, target.map, u"new"_s));
    QVERIFY(copied);
    QCOMPARE(*copied->value.data, "{\"n\": 1.0}"_ba);
    QVERIFY(copied->value.dateExpires);
}

void TestCompare::comparesMaps()
{
    for (int i = 0; i < 120; ++i)
        QVERIFY(m_transfer.put(u"same/%1"_s.arg(i), "{\"a\":1,\"b\":1e1}"));
    QVERIFY(m_transfer.put(u"a"_s, "{}"));
    QVERIFY(m_transfer.put(u"b"_s, "{\"n\":9007199254740993}"));
    QMap<QString, QByteArray> there{{u"b"_s, "{\"n\":9007199254740992}"}, {u"c"_s, "{}"}};
    for (int i = 0; i < 120; ++i)
        there.insert(u"same/%1"_s.arg(i), "{\"b\":10, \"a\":1.0}");
    const auto right = otherMap(there);
    Comparison comparison(feedOf(m_transfer.where()), feedOf(right));
    QVERIFY(test::awaitResult(comparison, &Comparison::finished));
    QCOMPARE(comparison.same(), 120);
    QCOMPARE(comparison.items().size(), 3);
    QCOMPARE(comparison.items()[0].key, u"a"_s);
    QCOMPARE(comparison.items()[0].state, ComparedState::OnlyLeft);
    QCOMPARE(comparison.items()[1].state, ComparedState::Differing);
    QCOMPARE(comparison.items()[1].right->data, "{\"n\":9007199254740992}"_ba);
    QCOMPARE(comparison.items()[2].state, ComparedState::OnlyRight);

    Comparison failing(feedOf(m_transfer.where()), feedOf({right.service, u"no-such-map"_s}));
    const auto result = test::awaitResult(failing, &Comparison::finished);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::MapNotFound);
}

void TestCompare::comparesAMapWithAFile()
{
    QVERIFY(m_transfer.put(u"a"_s, "{\"n\":1.0}"));
    QVERIFY(m_transfer.put(u"b"_s, "{}"));
    ImportOptions options;
    options.path = m_transfer.writeFile(
        u"file"_s, "{\"key\":\"c\",\"data\":{}}\n{\"key\":\"a\",\"data\":{\"n\":1}}\n"
                   "x\n{\"key\":\"c\",\"data\":{}}\n");
    Comparison comparison(std::make_unique<FileFeed>(options), feedOf(m_transfer.where()));
    QVERIFY(test::awaitResult(comparison, &Comparison::finished));
    QCOMPARE(comparison.same(), 1);
    QCOMPARE(comparison.items().size(), 2);
    QCOMPARE(comparison.items()[0].state, ComparedState::OnlyRight);
    QCOMPARE(comparison.items()[1].state, ComparedState::OnlyLeft);
    QCOMPARE(comparison.invalid().size(), 2);
}

void TestCompare::comparesWhatComesInAnyOrder()
{
    // So far apart that both sides are held back in turn.
    constexpr int count = 20'000;
    QByteArray forwards;
    QByteArray backwards;
    for (int i = 0; i < count; ++i) {
        forwards += "{\"key\":\"" + QByteArray::number(i) + "\",\"data\":{}}\n";
        backwards += "{\"key\":\"" + QByteArray::number(count - i) + "\",\"data\":{}}\n";
    }
    ImportOptions left;
    left.path = m_transfer.writeFile(u"left"_s, forwards);
    ImportOptions right;
    right.path = m_transfer.writeFile(u"right"_s, backwards);
    Comparison comparison(std::make_unique<FileFeed>(left), std::make_unique<FileFeed>(right));
    QVERIFY(test::awaitResult(comparison, &Comparison::finished));
    QCOMPARE(comparison.same(), count - 1);
    QCOMPARE(comparison.items().size(), 2);
}

void TestCompare::makesOneSideLikeTheOther()
{
    QVERIFY(m_transfer.put(u"a"_s, "{\"l\":1.0}"));
    QVERIFY(m_transfer.put(u"b"_s, "{\"left\":1}"));
    const auto right = otherMap({{u"b"_s, "{}"}, {u"c"_s, "{}"}});
    Comparison comparison(feedOf(m_transfer.where()), feedOf(right));
    QVERIFY(test::awaitResult(comparison, &Comparison::finished));
    const PlanPtr plan = planOf(comparison.items(), Direction::LeftToRight, Missing::Delete, right,
                                u"right"_s, m_transfer.connection().serverClock().now());
    QCOMPARE(plan->line(0).state, LineState::Create);
    QCOMPARE(plan->line(1).state, LineState::Update);
    QCOMPARE(plan->line(2).state, LineState::Delete);
    QCOMPARE(carryOut(plan).done, 3);
    Comparison again(feedOf(m_transfer.where()), feedOf(right));
    QVERIFY(test::awaitResult(again, &Comparison::finished));
    QCOMPARE(again.same(), 2);
    QVERIFY(again.items().isEmpty());
}

void TestCompare::deletesOnlyWhenItIsAskedTo()
{
    const auto now = m_transfer.connection().serverClock().now();
    sync::Item item;
    item.key = u"k"_s;
    item.data = "{}"_ba;
    const ComparedItem onlyRight{u"k"_s, ComparedState::OnlyRight, {}, item};
    using enum Direction;
    QCOMPARE(adjustmentOf(onlyRight, LeftToRight, Missing::Keep, now).state, LineState::Skipped);
    QCOMPARE(adjustmentOf(onlyRight, LeftToRight, Missing::Delete, now).state, LineState::Delete);
    QCOMPARE(adjustmentOf(onlyRight, RightToLeft, Missing::Delete, now).state, LineState::Create);
    const PlanPtr plan =
        planOf({onlyRight}, LeftToRight, Missing::Keep, m_transfer.where(), u"map"_s, now);
    QCOMPARE(plan->writes(), 0);
    QVERIFY(!plan->line(0).note.isEmpty());
}

void TestCompare::takesDatesThatTheServiceTakes()
{
    const auto now = m_transfer.connection().serverClock().now();
    const auto planFor = [&](const QDateTime &expires) {
        sync::Item item;
        item.key = u"k"_s;
        item.data = "{}"_ba;
        item.dateExpires = expires;
        return planOf({{u"k"_s, ComparedState::OnlyLeft, item, {}}}, Direction::LeftToRight,
                      Missing::Keep, m_transfer.where(), u"map"_s, now)
            ->line(0);
    };
    constexpr qint64 turn = qint64(1) << 32; // seconds that 32 bits hold
    QCOMPARE(planFor(now.addSecs(60)).state, LineState::Create);
    QCOMPARE(planFor(now.addSecs(60)).ttl, 60);
    QCOMPARE(planFor(now.addSecs(-60)).state, LineState::Skipped);
    QVERIFY(!planFor(now.addSecs(-60)).note.isEmpty());
    for (const QDateTime &date : {now.addSecs(turn + 120), now.addYears(2), now.addYears(7000)}) {
        QCOMPARE(planFor(date).state, LineState::Invalid);
        QVERIFY2(planFor(date).note.contains(u"one year"_s), qPrintable(planFor(date).note));
    }
}

void TestCompare::deletesNothingWhileSomethingCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("mayDelete");
    const QByteArray good = "{\"key\":\"a\",\"data\":{}}\n";
    QTest::newRow("whole") << good << true;
    QTest::newRow("bad line") << good + "{\"key\":\"b\",\"data\":{},}\n" << false;
    QTest::newRow("cut") << good + "{\"key\":\"b\"" << false;
    QTest::newRow("twice") << good + good << false;
    QTest::newRow("no key") << good + "{\"data\":{}}\n" << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("blank") << "\n \n"_ba << false;
    QTest::newRow("last page")
        << R"({"items":[{"key":"a","data":{}}],"meta":{"next_page_url":null}})"_ba << true;
    QTest::newRow("page of a list")
        << R"({"items":[{"key":"a","data":{}}],"meta":{"next_page_url":"https://h/p"}})"_ba
        << false;
    QTest::newRow("items twice")
        << R"({"items":[{"key":"a","data":{}}],"items":[{"key":"b","data":{}}]})"_ba << false;
}

void TestCompare::deletesNothingWhileSomethingCannotBeRead()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, mayDelete);
    QVERIFY(m_transfer.put(u"a"_s, "{}"));
    QVERIFY(m_transfer.put(u"b"_s, "{}"));
    ImportOptions options;
    options.path = m_transfer.writeFile(u"file"_s, file);
    options.format = formatOf(QByteArrayView(file)).value_or(Format::Ndjson);
    Comparison comparison(feedOf(m_transfer.where()), std::make_unique<FileFeed>(options));
    QVERIFY(test::awaitResult(comparison, &Comparison::finished));
    QCOMPARE(!comparison.whyNotToDelete(Direction::RightToLeft), mayDelete);
}

void TestCompare::writesNoDataThatIsMissing()
{
    sync::Item there;
    there.key = u"k"_s;
    there.data = "{}"_ba;
    sync::Item without;
    without.key = u"k"_s;
    const PlanPtr plan = planOf({{u"k"_s, ComparedState::Differing, without, there}},
                                Direction::LeftToRight, Missing::Delete, m_transfer.where(),
                                u"map"_s, m_transfer.connection().serverClock().now());
    QCOMPARE(plan->line(0).state, LineState::Invalid);
    QCOMPARE(plan->writes(), 0);
}

void TestCompare::holdsFewOfManyBadLines()
{
    ImportOptions options;
    options.path = m_transfer.writeFile(u"file"_s, QByteArray("x\n").repeated(5'000));
    Comparison comparison(feedOf(m_transfer.where()), std::make_unique<FileFeed>(options));
    QVERIFY(test::awaitResult(comparison, &Comparison::finished));
    QCOMPARE(comparison.invalidCount(), 5'000);
    QCOMPARE(comparison.invalid().size(), Comparison::mostTold);
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"

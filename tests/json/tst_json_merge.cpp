// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"
#include "app/json/compare.h"
#include "app/json/members.h"
#include "app/json/merge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck::json;

class TestJsonMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesObjectsApart();
    void setsAndRemovesInTheObjectsManner_data();
    void setsAndRemovesInTheObjectsManner();
    void mergesWhatTheSidesTouchedApart();
    void looksIntoObjects();
    void namesPathsForPeople();
    void leavesToTheUserWhatBothTouched();
    void countsAsTheSameWhatIsTheSameData();
    void refusesWhatHasNoMembers();
    void givesEitherSideWhole();
};

void TestJsonMerge::takesObjectsApart()
{
    const QByteArray text = R"( {"a": {"b": [1, {"c": 2}]}, "\u0061": "x", "d":1.0} )"_ba;
    const auto taken = members(text);
    QVERIFY(taken);
    QCOMPARE(taken->list.size(), 3);
    QCOMPARE(taken->value(taken->list[0]).toByteArray(), R"({"b": [1, {"c": 2}]})"_ba);
    QCOMPARE(taken->value(*taken->find("a")).toByteArray(), R"("x")"_ba); // the last one
    QVERIFY(taken->hasDuplicates());
    QCOMPARE(taken->value(*taken->find("d")).toByteArray(), "1.0"_ba);
    QVERIFY(!taken->find("b"));
    QVERIFY(!members("[1]"));
    QVERIFY(!members("{\"a\":1"));
    QCOMPARE(members("{}")->list.size(), 0);
}

void TestJsonMerge::setsAndRemovesInTheObjectsManner_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("replaced"); // "a" set to 9
    QTest::addColumn<QByteArray>("appended"); // "z" set to 9
    QTest::addColumn<QByteArray>("removed");  // without "a"
    QTest::newRow("compact") << R"({"a":1,"b":1e2})"_ba << R"({"a":9,"b":1e2})"_ba
                             << R"({"a":1,"b":1e2,"z":9})"_ba << R"({"b":1e2})"_ba;
    QTest::newRow("one line") << R"({"b": 1.0, "a": [1, 2]})"_ba << R"({"b": 1.0, "a": 9})"_ba
                              << R"({"b": 1.0, "a": [1, 2], "z": 9})"_ba << R"({"b": 1.0})"_ba;
    QTest::newRow("only one") << R"({"a": 1})"_ba << R"({"a": 9})"_ba << R"({"a": 1, "z": 9})"_ba
                              << "{}"_ba;
    QTest::newRow("only one, indented") << "{\n\t\"a\" : 1\n}"_ba << "{\n\t\"a\" : 9\n}"_ba
                                        << "{\n\t\"a\" : 1,\n\t\"z\" : 9\n}"_ba << "{}"_ba;
    QTest::newRow("indented, CRLF")
        << "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}"_ba << "{\r\n  \"a\": 9,\r\n  \"b\": 2\r\n}"_ba
        << "{\r\n  \"a\": 1,\r\n  \"b\": 2,\r\n  \"z\": 9\r\n}"_ba << "{\r\n  \"b\": 2\r\n}"_ba;
    QTest::newRow("empty") << "{ }"_ba << R"({"a": 9})"_ba << R"({"z": 9})"_ba << "{ }"_ba;
    QTest::newRow("twice") << R"({"a":1,"b":2,"a":3})"_ba << R"({"a":1,"b":2,"a":9})"_ba
                           << R"({"a":1,"b":2,"a":3,"z":9})"_ba << R"({"b":2})"_ba;
}

void TestJsonMerge::setsAndRemovesInTheObjectsManner()
{
    QFETCH(QByteArray, object);
    QTEST(withMember(object, "\"a\"", "9"), "replaced");
    QTEST(withMember(object, "\"\\u007a\"", "9").replace("\\u007a", "z"), "appended");
    QTEST(withoutMember(object, "a"), "removed");
}

void TestJsonMerge::mergesWhatTheSidesTouchedApart()
{
    const QByteArray base = R"({"a": 9007199254740993, "b": 1.0, "c": 3, "d": 4})"_ba;
    const QByteArray mine = R"({"a": 9007199254740993, "b": 2.50, "c": 3, "new": 1e2})"_ba;
    const QByteArray theirs = R"({"a": 9007199254740994, "b": 1.0, "c": 3, "d": 4})"_ba;
    const auto found = differences(base, mine, theirs);
    QVERIFY(found);
    QCOMPARE(found->size(), 4);
    QList<Side> sides;
    for (const Difference &difference : *found) {
        QVERIFY(difference.touched != Touched::Both);
        sides << difference.usual();
    }
    QCOMPARE(merge(base, mine, theirs, sides),
             R"({"a": 9007199254740994, "b": 2.50, "c": 3, "new": 1e2})"_ba);
}

void TestJsonMerge::looksIntoObjects()
{
    const QByteArray base = R"({"s": {"x": 1, "y": {"z": 2}}, "l": [1]})"_ba;
    const QByteArray mine = R"({"s": {"x": 5, "y": {"z": 2}}, "l": [1]})"_ba;
    const QByteArray theirs = R"({"s": {"x": 1, "y": {"z": 7}}, "l": [1, 2]})"_ba;
    const auto found = differences(base, mine, theirs);
    QCOMPARE(found->size(), 3);
    QCOMPARE(found->at(0).path, u"s.x"_s);
    QCOMPARE(found->at(0).touched, Touched::Mine);
    QCOMPARE(found->at(1).path, u"s.y.z"_s);
    QCOMPARE(found->at(1).touched, Touched::Theirs);
    QCOMPARE(found->at(2).path, u"l"_s);
    QCOMPARE(merge(base, mine, theirs, {Side::Mine, Side::Theirs, Side::Theirs}),
             R"({"s": {"x": 5, "y": {"z": 7}}, "l": [1, 2]})"_ba);
}

void TestJsonMerge::namesPathsForPeople()
{
    const auto found = changes(R"({"a b": {"c": 1, "d.e": 2}})", R"({"a b": {"c": 2, "d.e": 3}})");
    QCOMPARE(found->at(0).path, u"[\"a b\"].c"_s);
    QCOMPARE(found->at(1).path, u"[\"a b\"][\"d.e\"]"_s);
}

void TestJsonMerge::leavesToTheUserWhatBothTouched()
{
    const QByteArray base = R"({"a": 1, "b": 2})"_ba;
    const QByteArray mine = R"({"a": 2})"_ba;
    const QByteArray theirs = R"({"a": 3, "b": 4})"_ba;
    const auto found = differences(base, mine, theirs);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).touched, Touched::Both);
    QCOMPARE(found->at(1).touched, Touched::Both);
    QVERIFY(!found->at(1).mine); // removed by me, changed by them
    QCOMPARE(merge(base, mine, theirs, {Side::Mine, Side::Theirs}), R"({"a": 2, "b": 4})"_ba);
    QCOMPARE(merge(base, mine, theirs, {Side::Mine, Side::Mine}), R"({"a": 2})"_ba);
}

void TestJsonMerge::countsAsTheSameWhatIsTheSameData()
{
    QCOMPARE(differences(R"({"a": 1})", R"({"a": 2.0})", R"({"a": 2})")->size(), 0);
    QCOMPARE(changes(R"({"a": 1, "b": [1, 2]})", R"({"b":[1,2],"a":1e0})")->size(), 0);
    QCOMPARE(changes(R"({"a": 9007199254740993})", R"({"a": 9007199254740992})")->size(), 1);
}

void TestJsonMerge::refusesWhatHasNoMembers()
{
    QVERIFY(!differences("{}", "[]", "{}"));
    QVERIFY(!differences("{}", "{", "{}"));
    QVERIFY(!differences("{}", R"({"a":1,"a":2})", "{}"));
    QCOMPARE(merge("{}", "[]", R"({"a":1})", {}), R"({"a":1})"_ba);
}

namespace {

QByteArray randomObject(QRandomGenerator &random, int depth)
{
    QByteArray text = "{";
    for (const char *name : {"a", "b", "c", "d"}) {
        if (random.bounded(3) == 0)
            continue;
        if (text.size() > 1)
            text += random.bounded(2) == 0 ? "," : ", ";
        text += '"' + QByteArray(name) + "\":";
        text += depth > 0 && random.bounded(2) == 0
                    ? randomObject(random, depth - 1)
                    : QByteArray::number(random.bounded(3)) + (random.bounded(2) == 0 ? ".0" : "");
    }
    return text + '}';
}

} // namespace

void TestJsonMerge::givesEitherSideWhole()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 2'000; ++i) {
        const QByteArray base = randomObject(random, 3);
        const QByteArray mine = randomObject(random, 3);
        const QByteArray theirs = randomObject(random, 3);
        const auto found = differences(base, mine, theirs);
        QVERIFY(found);
        const QByteArray allMine =
            merge(base, mine, theirs, QList<Side>(found->size(), Side::Mine));
        QVERIFY2(sameData(allMine, mine), qPrintable(QString::fromUtf8(base + mine + theirs)));
        QCOMPARE(merge(base, mine, theirs, QList<Side>(found->size(), Side::Theirs)), theirs);
        QVERIFY(!check(allMine).error);
    }
}

QTEST_APPLESS_MAIN(TestJsonMerge)
#include "tst_json_merge.moc"

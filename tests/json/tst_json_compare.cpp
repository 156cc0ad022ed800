// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/compare.h"
#include "tests/support/threadtime.h"

#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;

class TestJsonCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSameFromDifferent_data();
    void tellsSameFromDifferent();
    void isQuickOnHostileTexts();
};

void TestJsonCompare::tellsSameFromDifferent_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("same");
    const auto same = [](const QByteArray &left, const QByteArray &right) {
        QTest::newRow((left.left(30) + " is " + right.left(30)).constData())
            << left << right << true;
    };
    const auto different = [](const QByteArray &left, const QByteArray &right) {
        QTest::newRow((left.left(30) + " is not " + right.left(30)).constData())
            << left << right << false;
    };
    same("1.0", "1");
    same("1e2", "100");
    same("1E+2", "1000e-1");
    same("0", "-0");
    same("0.0e5", "-0");
    same("0e999999999999999999999", "0");
    same("-1.50", "-15e-1");
    same("0.00001", "1e-5");
    same("1e00000000000000000000000000005", "100000");
    same("10e999999999999999999999", "1e1000000000000000000000");
    same("1000e-1000000000000000000002", "1e-999999999999999999999");
    same("0.01e1000000000000000001", "1e999999999999999999");
    same("1e999999999", "10e999999998");
    same("1" + QByteArray(5000, '0'), "1e5000");
    different("1", "-1");
    different("1", "10");
    different("1e5", "1e-5");
    different("9007199254740993", "9007199254740992");
    different("0.1", "0.1000000000000000055511151231257827");
    different("1e999999999", "1e999999998");
    different("1e999999999999999999999", "1e-999999999999999999999");
    different("1e999999999999999999999", "10e999999999999999999999");
    different("1e400", "1e401");
    different("1e-400", "0");
    different("1", "\"1\"");
    different("1", "true");
    different("null", "false");
    different("true", "false");
    different("null", "0");
    same("\"\\u0041\"", "\"A\"");
    same("\"\\/\"", "\"/\"");
    same("\"\\ud83d\\ude42\"", "\"🙂\"");
    same("\"\\uD83D\"", "\"\\ud83d\"");
    same("\"\\b\\f\\n\\r\\t\\\"\\\\\"", "\"\\u0008\\u000c\\u000A\\u000d\\u0009\\u0022\\u005C\"");
    different("\"\\ud83d\"", "\"\\ud83e\"");
    different("\"\\ud83d\"", "\"\xEF\xBF\xBD\"");
    different("\"a\"", "\"A\"");
    different("\"\\u0000\"", "\"\"");
    different("\"\xC3\xA9\"", "\"e\xCC\x81\"");
    same("[ ]", "[]");
    same("[1, 2]", "[1,2]");
    different("[1,2]", "[2,1]");
    different("[1]", "[1,1]");
    different("[1,[2]]", "[1,2]");
    different("[[1],2]", "[[1,2]]");
    different("[]", "{}");
    different("[]", "[[]]");
    same("{}", " {\n} ");
    same(R"({"a":1,"b":{"c":2,"d":3}})", R"({"b":{"d":3,"c":2.0},"a":1})");
    same(R"({"a":1,"\u0062":2})", R"({"b":2,"a":1})");
    different(R"({"a":1})", R"({"a":2})");
    different(R"({"a":1})", R"({"A":1})");
    different(R"({"a":1})", R"({"a":1,"b":1})");
    different(R"({"a":null})", "{}");
    different(R"({"a":{"b":1},"c":2})", R"({"a":{"b":1,"c":2}})");
    same(R"({"a":1,"b":0,"a":2})", R"({"b":0,"a":1,"a":2})");
    different(R"({"a":1,"a":2})", R"({"a":2,"a":1})");
    different(R"({"a":1,"a":2})", R"({"a":2})");
    different(R"({"a":1,"a":1})", R"({"a":1})");
    different("{", "{");
    different("", "");
    different("{}", "{} x");
    different("01", "01");
}

void TestJsonCompare::tellsSameFromDifferent()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(bool, same);
    QCOMPARE(json::sameData(left, right), same);
    QCOMPARE(json::sameData(right, left), same);
}

void TestJsonCompare::isQuickOnHostileTexts()
{
    constexpr int depth = 100'000; // what is the same is so however deep it is nested
    const QByteArray deep = QByteArray(depth, '[') + QByteArray(depth, ']');
    QVERIFY(json::sameData(deep, deep));
    QVERIFY(!json::sameData(deep, QByteArray(depth, '[') + '1' + QByteArray(depth, ']')));
    QVERIFY(!json::sameData(QByteArray(1'000'000, '['), QByteArray(1'000'000, '[')));
    constexpr int pieces = 12'500;
    const double ofNumbers = test::growth(pieces, [](int count) {
        const QByteArray numbers = '[' + QByteArray("1e999999999,").repeated(count) + "1]";
        const QByteArray others = '[' + QByteArray("10e999999998,").repeated(count) + "1]";
        QVERIFY(json::sameData(numbers, others));
    });
    QVERIFY2(ofNumbers < test::mostGrowth, qPrintable(QString::number(ofNumbers)));
    const double ofNames = test::growth(pieces, [](int count) {
        QByteArray names = "{";
        for (int i = 0; i < count; ++i)
            names += "\"a\":" + QByteArray::number(i) + ',';
        names.back() = '}';
        QVERIFY(json::sameData(names, names));
    });
    QVERIFY2(ofNames < test::mostGrowth, qPrintable(QString::number(ofNames)));
}

QTEST_APPLESS_MAIN(TestJsonCompare)
#include "tst_json_compare.moc"

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"

#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using json::WarningKind;

class TestJsonWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNumbersThatClientsChange_data();
    void knowsNumbersThatClientsChange();
    void findsDuplicates_data();
    void findsDuplicates();
    void findsUnpairedSurrogates_data();
    void findsUnpairedSurrogates();
    void keepsTheOrderOfPlace();
    void keepsTheFirstOfMany();
    void describes();
};

void TestJsonWarnings::knowsNumbersThatClientsChange_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("changes");
    const auto row = [](const QByteArray &number, bool changes) {
        QTest::newRow(number.left(40).constData()) << number << changes;
    };
    for (const char *same : {"0",
                             "-0",
                             "0.0",
                             "0e999999999999",
                             "-0.000e-99999999999999999999",
                             "1",
                             "-1",
                             "1.0",
                             "1.000000000000000000000000",
                             "1e2",
                             "100",
                             "0.1",
                             "0.2",
                             "1.5E-7",
                             "0.30000000000000004",
                             "1e22",
                             "1e23",
                             "9007199254740991",
                             "9007199254740992",
                             "-9007199254740992",
                             "9007199254740994",
                             "900719925474099200000e-5",
                             "1e308",
                             "1.7976931348623157e308",
                             "17976931348623157e292",
                             "5e-324",
                             "2.2250738585072014e-308",
                             "123456789012345",
                             "0.000001234567890123",
                             "100000000000000000000"})
        row(same, false);
    for (const char *other :
         {"9007199254740993", "-9007199254740993", "9007199254740993.0", "18446744073709551616",
          "18446744073709551615", "9223372036854775807", "12345678901234567890", "1e309", "1e400",
          "-1e400", "1e999999999999999999999999", "1.7976931348623159e308", "4e-324", "1e-400",
          "1e-99999999999999999999", "3.141592653589793238", "0.1234567890123456789",
          "0.10000000000000000001", "0.1000000000000000055511151231257827021181583404541015625"})
        row(other, true);
    row("1" + QByteArray(300, '0'), false);
    row("1" + QByteArray(400, '0'), true);
    row("0." + QByteArray(5000, '0') + "1", true);
    row("1." + QByteArray(5000, '0'), false);
}

void TestJsonWarnings::knowsNumbersThatClientsChange()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, changes);
    const auto report = json::check("[ " + number + ']');
    QVERIFY(!report.error);
    QCOMPARE(report.warnings.size(), changes ? 1 : 0);
    if (changes) {
        QCOMPARE(report.warnings[0].kind, WarningKind::RoundedNumber);
        QCOMPARE(report.warnings[0].what, QString::fromLatin1(number));
        QCOMPARE(report.warnings[0].at, (json::Position{2, 1, 3}));
        QCOMPARE(report.warnings[0].length, number.size());
    }
}

void TestJsonWarnings::findsDuplicates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qsizetype>>("places");
    const auto row = [](const char *name, const QByteArray &text, const QList<qsizetype> &places) {
        QTest::newRow(name) << text << places;
    };
    row("different names", R"({"a":1,"b":2,"A":3,"":4})", {});
    row("twice", R"({"a":1,"a":1})", {7});
    row("three times", R"({"a":1,"b":0,"a":1,"a":2})", {13, 19});
    row("two names", R"({"a":1,"b":0,"b":1,"a":2})", {13, 19});
    row("escaped", R"({"a":1,"\u0061":2})", {7});
    row("both escaped", R"({"\u0061\/":1,"a\u002f":2})", {14});
    row("pair and raw", "{\"🙂\":1,\"\\uD83D\\uDE42\":2}", {10});
    row("different unpaired surrogates", R"({"\ud800":1,"\ud801":2})", {});
    row("empty names", R"({"":1,"":2})", {6});
    row("normalization is no business of JSON", "{\"\xC3\xA9\":1,\"e\xCC\x81\":2}", {});
    row("one inside the other", R"({"a":{"a":1}})", {});
    row("in different objects", R"([{"a":1},{"a":2}])", {});
    row("around an inner object", R"({"a":{"b":1},"a":{"b":1}})", {13});
    row("inner and outer, in order of place", R"({"a":{"b":1,"b":2},"a":0})", {12, 19});
    row("before an error", R"({"a":1,"a":2,})", {7});
    row("in objects that do not end", R"({"a":1,"a":{"b":1,"b":2)", {7, 18});
}

void TestJsonWarnings::findsDuplicates()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<qsizetype>, places);
    QList<qsizetype> found;
    for (const json::Warning &warning : json::check(text).warnings) {
        if (warning.kind != WarningKind::DuplicateMember)
            continue;
        found << warning.at.offset;
        QCOMPARE(warning.at, json::positionAt(text, warning.at.offset));
        QCOMPARE(text[warning.at.offset], '"');
        QCOMPARE(text[warning.at.offset + warning.length - 1], '"');
    }
    QCOMPARE(found, places);
}

void TestJsonWarnings::findsUnpairedSurrogates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qsizetype>>("places");
    const auto row = [](const char *name, const QByteArray &text, const QList<qsizetype> &places) {
        QTest::newRow(name) << text << places;
    };
    row("pair", R"(["\ud83d\ude42"])", {});
    row("high", R"(["a\ud83d"])", {3});
    row("high before another escape", R"(["\ud83d\n"])", {2});
    row("low", R"(["\ude42\ud83d"])", {2, 8});
    row("pair after high", R"(["\ud83d\ud83d\ude42"])", {2});
    row("in a name", R"({"\udc00":1})", {2});
    row("escaped backslash before u", R"(["\\ud800"])", {});
    row("high apart from low", R"(["\ud83d \ude42"])", {2, 9});
}

void TestJsonWarnings::findsUnpairedSurrogates()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<qsizetype>, places);
    const auto report = json::check(text);
    QVERIFY(!report.error);
    QList<qsizetype> found;
    for (const json::Warning &warning : report.warnings) {
        QCOMPARE(warning.kind, WarningKind::UnpairedSurrogate);
        QCOMPARE(warning.length, 6);
        QCOMPARE(warning.what, QString::fromLatin1(text.sliced(warning.at.offset, 6)));
        found << warning.at.offset;
    }
    QCOMPARE(found, places);
}

void TestJsonWarnings::keepsTheOrderOfPlace()
{
    const auto report =
        json::check("{\"n\": 9007199254740993,\n \"s\": \"\\ud800\",\n \"n\": 1e400,\n \"s\": 1}");
    QVERIFY(!report.error);
    QList<WarningKind> kinds;
    QList<int> lines;
    for (const auto &warning : report.warnings) {
        kinds << warning.kind;
        lines << warning.at.line;
    }
    using enum WarningKind;
    QCOMPARE(kinds, (QList{RoundedNumber, UnpairedSurrogate, DuplicateMember, RoundedNumber,
                           DuplicateMember}));
    QCOMPARE(lines, (QList{1, 2, 3, 3, 4}));
}

void TestJsonWarnings::keepsTheFirstOfMany()
{
    // The duplicate is known only when the object ends, and yet comes first.
    const auto report =
        json::check("{\"a\":1,\"a\":[" + QByteArray("1e999,").repeated(500) + "1]}");
    QCOMPARE(report.warnings.size(), json::maxWarnings);
    QCOMPARE(report.warnings.first().kind, WarningKind::DuplicateMember);
    QCOMPARE(report.warnings.last().at.offset, 12 + 98 * 6);
}

void TestJsonWarnings::describes()
{
    const auto report = json::check(R"({"\u0061b":1e400,"ab":"\ud800"})");
    QCOMPARE(report.warnings.size(), 3);
    QVERIFY(json::describe(report.warnings[0]).contains(u" 1e400."_s));
    QCOMPARE(report.warnings[1].what, u"ab"_s);
    QVERIFY(json::describe(report.warnings[1]).contains(u"\"ab\""_s));
    QVERIFY(json::describe(report.warnings[2]).contains(u"\\ud800"_s));
    const auto huge = json::check('[' + QByteArray(10'000, '9') + ']');
    QCOMPARE(huge.warnings.first().what.size(), 10'000);
    QVERIFY(json::describe(huge.warnings.first()).size() < 300);
}

QTEST_APPLESS_MAIN(TestJsonWarnings)
#include "tst_json_warnings.moc"

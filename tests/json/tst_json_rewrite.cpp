// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"
#include "app/json/compare.h"
#include "app/json/rewrite.h"
#include "tests/json/samples.h"

#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;

class TestJsonRewrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWhiteSpaceAlone_data();
    void changesWhiteSpaceAlone();
    void indentsAsAsked();
    void refusesWhatIsNoJson();
    void keepsTheDataOfAnyText();
    void survivesAnyBytes();
};

void TestJsonRewrite::changesWhiteSpaceAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("indented");
    QTest::addColumn<QByteArray>("minified");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &indented,
                        const QByteArray &minified) {
        QTest::newRow(name) << text << indented << minified;
    };
    row("empty object", " { \n } ", "{}", "{}");
    row("empty array", "[ ]", "[]", "[]");
    row("lone value", "\n 1.0 \n", "1.0", "1.0");
    row("members", R"({"b":1,"a":[1,2],"a":{"c":null}})",
        "{\n  \"b\": 1,\n  \"a\": [\n    1,\n    2\n  ],\n  \"a\": {\n    \"c\": null\n  }\n}",
        R"({"b":1,"a":[1,2],"a":{"c":null}})");
    row("spelling of numbers", "[1.0,1e2,1E+02,-0,9007199254740993,0.10]",
        "[\n  1.0,\n  1e2,\n  1E+02,\n  -0,\n  9007199254740993,\n  0.10\n]",
        "[1.0,1e2,1E+02,-0,9007199254740993,0.10]");
    row("spelling of strings", R"([ "\u0041\/\n {,}: é" ])", "[\n  \"\\u0041\\/\\n {,}: é\"\n]",
        R"(["\u0041\/\n {,}: é"])");
    row("empty ones inside", R"([[],{},[[]]])", "[\n  [],\n  {},\n  [\n    []\n  ]\n]",
        "[[],{},[[]]]");
    row("CR LF", "{\r\n\t\"a\" :\r\n1\r\n}", "{\n  \"a\": 1\n}", R"({"a":1})");
}

void TestJsonRewrite::changesWhiteSpaceAlone()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, indented);
    QFETCH(QByteArray, minified);
    QCOMPARE(json::reindent(text).value(), indented);
    QCOMPARE(json::minify(text).value(), minified);
    QCOMPARE(json::reindent(indented).value(), indented);
    QCOMPARE(json::minify(minified).value(), minified);
    QCOMPARE(json::reindent(minified).value(), indented);
    QCOMPARE(json::minify(indented).value(), minified);
}

void TestJsonRewrite::indentsAsAsked()
{
    QCOMPARE(json::reindent("[[1]]", 4).value(), "[\n    [\n        1\n    ]\n]"_ba);
    QCOMPARE(json::reindent("[1]", 0).value(), "[\n1\n]"_ba);
    const QByteArray deepest = QByteArray(1000, '[') + QByteArray(1000, ']');
    QCOMPARE(json::minify(json::reindent(deepest).value()).value(), deepest);
}

void TestJsonRewrite::refusesWhatIsNoJson()
{
    const auto result = json::reindent("{\"a\":1,}");
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    const auto error = json::check("{\"a\":1,}").error;
    QCOMPARE(result.error().detail, error ? json::describe(*error) : QString());
    QVERIFY(!json::minify(""));
    QVERIFY(!json::minify(QByteArray(1'000'000, '[')));
}

void TestJsonRewrite::keepsTheDataOfAnyText()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 5'000; ++round) {
        const QByteArray text = test::randomJson(random, 5);
        const auto minified = json::minify(text);
        QVERIFY2(minified, text.constData());
        const auto indented = json::reindent(*minified);
        QVERIFY2(indented, text.constData());
        QVERIFY2(json::sameData(*indented, text), text.constData());
        QCOMPARE(json::minify(*indented), minified);
        QCOMPARE(json::reindent(text), indented);
    }
}

void TestJsonRewrite::survivesAnyBytes()
{
    // Damaged texts are either refused, or still the same data after rewriting; and the place of
    // the damage lies in the text.
    QRandomGenerator random(815);
    int sound = 0;
    int damaged = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = test::randomJson(random, 4);
        for (int i = random.bounded(3); i >= 0; --i) {
            const qsizetype at = random.bounded(text.size());
            switch (random.bounded(4)) {
            case 0:
                text[at] = char(random.bounded(256));
                break;
            case 1:
                text.remove(at, 1 + random.bounded(3));
                break;
            case 2:
                text.insert(at, "{}[],:\"\\0e.-u \n"[random.bounded(15)]);
                break;
            default:
                text.insert(at, text.sliced(random.bounded(text.size())));
            }
            if (text.isEmpty())
                text = " ";
        }
        const auto report = json::check(text);
        const auto indented = json::reindent(json::minify(text).value_or(QByteArray()));
        QCOMPARE(indented.has_value(), !report.error);
        if (report.error) {
            ++damaged;
            QVERIFY(report.error->at.offset + report.error->length <= text.size());
            QCOMPARE(report.error->at, json::positionAt(text, report.error->at.offset));
        } else {
            ++sound;
            QVERIFY2(json::sameData(*indented, text), text.constData());
        }
        for (const auto &warning : report.warnings)
            QCOMPARE(warning.at, json::positionAt(text, warning.at.offset));
    }
    QVERIFY(sound > 500);
    QVERIFY(damaged > 500);
}

QTEST_APPLESS_MAIN(TestJsonRewrite)
#include "tst_json_rewrite.moc"

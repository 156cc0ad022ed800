// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <simdjson.h>

using namespace syncdeck;
using namespace Qt::StringLiterals;

namespace {

void add(const char *name, const QByteArray &text)
{
    QTest::newRow(name) << text;
}

QByteArray nested(qsizetype depth, const QByteArray &open, const QByteArray &close)
{
    return open.repeated(depth) + close.repeated(depth);
}

/// A second opinion. It has limits that JSON has not, see `comparable` in the test.
bool simdjsonAccepts(simdjson::dom::parser &parser, const QByteArray &text)
{
    simdjson::dom::element element;
    return parser.parse(text.constData(), std::size_t(text.size())).get(element) ==
           simdjson::SUCCESS;
}

} // namespace

class TestJsonGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void rejects_data();
    void rejects();
    void tellsKindAndDepth_data();
    void tellsKindAndDepth();
    void takesTimeInLineWithLength();
    void agreesWithAnotherParser();
};

void TestJsonGrammar::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    add("empty object", "{}");
    add("empty array", "[]");
    add("space inside", "[ ]");
    add("all kinds of space", " \t\r\n{ \t\r\n} \t\r\n");
    add("trailing line break", "[1]\n");
    add("lone number", "42");
    add("lone string", "\"a\"");
    add("lone word", "null");
    add("zero", "[0]");
    add("minus zero", "[-0]");
    add("zero exponent", "[0e0,0E+1,0e-1]");
    add("exponents", "[1e2,1E2,1e+2,1E-2,123e65]");
    add("fraction", "[0.5,-1.25,123.456e78]");
    add("leading zeros in the exponent", "[1e0007]");
    add("huge number", "[123123e100000]");
    add("tiny number", "[-1e-2147483648]");
    add("exponent of thirty digits", "[0.4e999999999999999999999999999999]");
    add("many digits", "[" + QByteArray(5000, '7') + "]");
    add("all escapes", R"(["\"\\\/\b\f\n\r\t"])");
    add("hex in both cases", R"(["\u00aF\uAbCd"])");
    add("escaped NUL", R"(["\u0000"])");
    add("escaped control characters", R"(["\u0012\u001f"])");
    add("surrogate pair", R"(["\uD834\uDd1e"])");
    add("unpaired high surrogate", R"(["\uDADA"])");
    add("unpaired low surrogate", R"(["\uDFAA"])");
    add("surrogates in wrong order", R"(["\uDd1e\uD834"])");
    add("high surrogate twice", R"(["\uD800\uD800\n"])");
    add("high surrogate before text", R"(["\uD800abc"])");
    add("noncharacters escaped", R"(["\uFFFF\uFFFE\uFDD0"])");
    add("noncharacters raw", "[\"\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"]");
    add("DEL", "[\"\x7F\"]");
    add("line and paragraph separators", "[\"\xE2\x80\xA8\xE2\x80\xA9\"]");
    add("byte order mark inside a string", "[\"\xEF\xBB\xBF\"]");
    add("smallest of each UTF-8 length", "[\"\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80\"]");
    add("largest of each UTF-8 length", "[\"\xDF\xBF\xED\x9F\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"]");
    add("comment marks in a string", R"(["a/*b*/c//d"])");
    add("escaped quote at the end", R"(["a\""])");
    add("backslash at the end", R"(["\\"])");
    add("empty name", R"({"":0})");
    add("duplicate names", R"({"a":1,"a":2})");
    add("escaped name", R"({"\u0061\"":1})");
    add("long strings", R"({"x":[{"id":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}]})");
    add("mixed array", R"([null,1,"1",{},[],true,false])");
    add("64 deep", nested(64, "{\"a\":[", "]}").replace("[]", "[1]"));
    add("as deep as allowed", nested(json::maxDepth, "[", "]"));
    add("depth counts what is open", "[" + nested(10, "[", "]") + ",[]]");
}

void TestJsonGrammar::accepts()
{
    QFETCH(QByteArray, text);
    const auto report = json::check(text);
    QVERIFY2(!report.error, report.error ? qPrintable(json::describe(*report.error)) : "");
}

void TestJsonGrammar::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    add("nothing", "");
    add("white space", " \n\t");
    add("NUL", QByteArray(1, '\0'));
    add("NUL after the value", QByteArray("[]\0", 3));
    add("NUL between tokens", QByteArray("[\0]", 3));
    add("NUL in a string", QByteArray("[\"a\0b\"]", 7));
    add("byte order mark", "\xEF\xBB\xBF{}");
    add("byte order mark alone", "\xEF\xBB\xBF");
    add("half a byte order mark", "\xEF\xBB{}");
    add("UTF-16", QByteArray("\xFF\xFE[\0]\0", 6));
    add("UTF-16 without mark", QByteArray("\0[\0]", 4));
    add("missing comma", "[1 2]");
    add("missing comma between arrays", "[3[4]]");
    add("missing comma between strings", R"(["a""b"])");
    add("colon for comma", R"(["":1])");
    add("comma for colon", R"({"a",1})");
    add("semicolon", "[1;2]");
    add("two colons", R"({"a"::1})");
    add("colon after value", R"({"a":1:2})");
    add("leading comma", "[,1]");
    add("double comma", "[1,,2]");
    add("trailing comma", "[1,]");
    add("trailing commas", "[1,,]");
    add("comma alone", "[,]");
    add("comma after the value", "[1],");
    add("trailing comma in object", R"({"a":1,})");
    add("comma alone in object", "{,}");
    add("closed twice", "[1]]");
    add("object closed twice", R"({"a":1}})");
    add("wrong bracket", "[1}");
    add("wrong bracket in object", R"({"a":1])");
    add("closing bracket alone", "]");
    add("open bracket alone", "[");
    add("open brace alone", "{");
    add("unclosed after value", "[1");
    add("unclosed after comma", "[1,");
    add("unclosed after name", R"({"a")");
    add("unclosed after colon", R"({"a":)");
    add("unclosed deep", R"([{"a":[{"b":1}])");
    add("no value", R"({"a":})");
    add("no colon", R"({"a" 1})");
    add("name alone", R"({"a"})");
    add("number as name", "{1:1}");
    add("word as name", "{true:1}");
    add("unquoted name", "{a:1}");
    add("array as name", "{[]:1}");
    add("single quotes", "{'a':0}");
    add("typographic quotes", "[“a”]");
    add("two values", "1 2");
    add("two objects", "{}{}");
    add("word glued to word", "[truefalse]");
    add("word glued to number", "[1true]");
    add("capital word", "[True]");
    add("half a word", "[nul]");
    add("half a word at the end", "tru");
    add("undefined", "[undefined]");
    add("NaN", "[NaN]");
    add("Infinity", "[Infinity]");
    add("minus Infinity", "[-Infinity]");
    add("plus", "[+1]");
    add("minus alone", "[-]");
    add("two minuses", "[--1]");
    add("minus space", "[- 1]");
    add("leading zero", "[01]");
    add("minus leading zero", "[-01]");
    add("point first", "[.5]");
    add("minus point", "[-.5]");
    add("point last", "[1.]");
    add("point exponent", "[1.e1]");
    add("two points", "[1.2.3]");
    add("exponent without digits", "[1e]");
    add("exponent sign without digits", "[1e+]");
    add("exponent twice", "[1e1e1]");
    add("exponent with fraction", "[1e1.5]");
    add("exponent with two signs", "[1e+-1]");
    add("hexadecimal", "[0x1F]");
    add("underscore", "[1_000]");
    add("letter behind", "[1a]");
    add("full-width digit", "[１]");
    add("expression", "[1+2]");
    add("date", "[2024-01-01]");
    add("unclosed string", "[\"a");
    add("only a quote", "\"");
    add("escape at the end", "[\"\\");
    add("half an escape at the end", R"(["\u00)");
    add("escaped closing quote", R"(["\"])");
    add("unknown escape", R"(["\a"])");
    add("hex escape", R"(["\x41"])");
    add("octal escape", R"(["\012"])");
    add("escaped single quote", R"(["\'"])");
    add("capital U", R"(["\U0041"])");
    add("three hex digits", R"(["\u041"])");
    add("no hex digits", R"(["\uqqqq"])");
    add("space in hex digits", R"(["\u 041"])");
    add("escaped line break", "[\"\\\n\"]");
    add("escaped character of two bytes", "[\"\\é\"]");
    add("escaped broken UTF-8", "[\"\\\xE9\"]");
    add("raw line break", "[\"a\nb\"]");
    add("raw carriage return", "[\"a\rb\"]");
    add("raw tab", "[\"\t\"]");
    add("raw escape character", "[\"\x1B\"]");
    add("escape outside a string", R"([\n])");
    add("escaped space outside", R"([\u0020"a"])");
    add("line comment", "[1] // x");
    add("block comment", "[/* x */1]");
    add("hash comment", "[1 # x\n]");
    add("form feed", "[\f]");
    add("vertical tab", "[\v]");
    add("no-break space", "[\xC2\xA0]");
    add("zero-width space", "[\xE2\x81\xA0]");
    add("paragraph separator", "[\xE2\x80\xA9]");
    add("asterisk", "*");
    add("function call", R"(f({"a":1}))");
    add("Latin-1", "[\"\xE9\"]");
    add("stray continuation", "[\"\x81\"]");
    add("overlong slash, 2", "[\"\xC0\xAF\"]");
    add("overlong slash, 3", "[\"\xE0\x80\xAF\"]");
    add("overlong slash, 4", "[\"\xF0\x80\x80\xAF\"]");
    add("overlong NUL", "[\"\xC0\x80\"]");
    add("raw surrogate", "[\"\xED\xA0\x80\"]");
    add("raw surrogate pair", "[\"\xED\xA0\xBD\xED\xB9\x82\"]");
    add("above U+10FFFF", "[\"\xF4\x90\x80\x80\"]");
    add("five bytes", "[\"\xF8\x88\x80\x80\x80\"]");
    add("0xFF", "[\"\xFF\"]");
    add("cut after 1 of 2", "[\"\xC3\"]");
    add("cut after 2 of 3", "[\"\xE6\x97\"]");
    add("cut after 3 of 4", "[\"\xF0\x9F\x99\"]");
    add("cut by the end", "[\"\xF0\x9F\x99");
    add("broken UTF-8 in a name", "{\"\xFF\":1}");
    add("broken UTF-8 between tokens", "[\xFF]");
    add("broken UTF-8 in a word", "[a\xE5]");
    add("broken UTF-8 in a number", "[1\xE5]");
    add("too deep", nested(json::maxDepth + 1, "[", "]"));
    add("too deep with objects", nested(json::maxDepth + 1, "{\"a\":", "}"));
    add("a million brackets", QByteArray(1'000'000, '['));
    add("a million open objects", QByteArray("[{\"\":").repeated(200'000));
}

void TestJsonGrammar::rejects()
{
    QFETCH(QByteArray, text);
    const auto error = json::check(text).error;
    if (!error)
        QFAIL("was accepted");
    QVERIFY(error->at.offset >= 0);
    QVERIFY(error->length >= 0);
    QVERIFY(error->at.offset + error->length <= text.size());
}

void TestJsonGrammar::tellsKindAndDepth_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<json::ValueKind>("kind");
    QTest::addColumn<int>("depth");
    QTest::newRow("object") << "{}"_ba << json::ValueKind::Object << 1;
    QTest::newRow("array") << " [[],{\"a\":[1]}]"_ba << json::ValueKind::Array << 3;
    QTest::newRow("string") << "\"\""_ba << json::ValueKind::String << 0;
    QTest::newRow("number") << "-1"_ba << json::ValueKind::Number << 0;
    QTest::newRow("true") << "true"_ba << json::ValueKind::True << 0;
    QTest::newRow("false") << "false"_ba << json::ValueKind::False << 0;
    QTest::newRow("null") << "null"_ba << json::ValueKind::Null << 0;
    QTest::newRow("deep") << nested(64, "[", "]") << json::ValueKind::Array << 64;
    QTest::newRow("deepest") << nested(1000, "[", "]") << json::ValueKind::Array << 1000;
}

void TestJsonGrammar::tellsKindAndDepth()
{
    QFETCH(QByteArray, text);
    const auto report = json::check(text);
    QVERIFY(!report.error);
    QTEST(report.kind, "kind");
    QTEST(report.depth, "depth");
}

void TestJsonGrammar::takesTimeInLineWithLength()
{
    // Each would take minutes if something in it were looked at again and again.
    QElapsedTimer timer;
    timer.start();
    QByteArray names = "{";
    for (int i = 0; i < 200'000; ++i)
        names += "\"n" + QByteArray::number(i % 1000) + "\":" + QByteArray::number(i) + ',';
    names.back() = '}';
    QCOMPARE(json::check(names).warnings.size(), json::maxWarnings);
    QVERIFY(!json::check('[' + QByteArray("\"\\ud800\",").repeated(200'000) + "1]").error);
    QVERIFY(!json::check('[' + QByteArray(2'000'000, '1') + ']').error);
    QVERIFY(!json::check('[' + QByteArray("12345678901234567,").repeated(100'000) + "1]").error);
    QVERIFY(json::check('{' + QByteArray("\n").repeated(2'000'000)).error);
    QVERIFY(timer.elapsed() < 30'000);
}

void TestJsonGrammar::agreesWithAnotherParser()
{
    // Small pieces in random order make texts that are nearly JSON, many of them sound. Left out is
    // what the other parser judges differently on purpose: byte order marks, unpaired surrogates,
    // numbers that a double or a 64-bit integer cannot hold.
    const QList<QByteArray> pieces{
        "{",       "}",       "[",        "]",         ",",     ":",      "\"a\"",    "\"\"",
        "\"\\n\"", "\"\\x\"", "1",        "-0",        "0",     "1.5",    "1e2",      ".",
        "e",       "-",       "+",        "true",      " ",     "\n",     "false",    "null",
        "nul",     "\"é\"",   "\"🙂\"",   "\xFF",      "\"",    "\\",     "'a'",      "\t",
        "\x01",    "//",      "\xC2\xA0", "{\"a\":1}", "[1,2]", "\"b\":", ",\"c\":[]"};
    QRandomGenerator random(20260101);
    simdjson::dom::parser parser;
    int sound = 0;
    for (int round = 0; round < 200'000; ++round) {
        QByteArray text;
        for (int i = random.bounded(7); i >= 0; --i)
            text += pieces[random.bounded(pieces.size())];
        if (round % 2 == 0)
            text = '[' + text + ']';
        const bool accepted = !json::check(text).error;
        sound += accepted ? 1 : 0;
        QVERIFY2(accepted == simdjsonAccepts(parser, text), text.constData());
    }
    QVERIFY2(sound > 2'000, qPrintable(QString::number(sound)));
}

QTEST_APPLESS_MAIN(TestJsonGrammar)
#include "tst_json_grammar.moc"

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"
#include "tests/support/threadtime.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <simdjson.h>
#include <vector>

using namespace syncdeck;
using namespace Qt::StringLiterals;

namespace {

/// A text of so many pieces.
using Text = std::function<QByteArray(int pieces)>;

/// Rows of one category.
class Rows
{
public:
    explicit Rows(const char *category)
        : m_category(category)
    {
    }

    QTestData &operator()(const char *name, const QByteArray &text) const
    {
        return QTest::addRow("%s: %s", m_category, name) << text;
    }

private:
    const char *m_category;
};

/// Of a copy that nothing follows in memory, so that reading beyond it is seen where that is
/// checked.
json::Report checked(const QByteArray &text)
{
    const std::vector<char> alone(text.begin(), text.end());
    return json::check(QByteArrayView(alone.data(), qsizetype(alone.size())));
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
    void decides_data();
    void decides();
    void rejectsEveryBeginning();
    void tellsKindAndDepth_data();
    void tellsKindAndDepth();
    void takesTimeInLineWithLength_data();
    void takesTimeInLineWithLength();
    void agreesWithAnotherParser();
};

void TestJsonGrammar::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    const Rows inStructure("structure");
    inStructure("empty object", "{}");
    inStructure("empty array", "[]");
    inStructure("mixed array", R"([null,1,"1",{},[],true,false])");
    inStructure("objects in arrays in objects", R"({"a":[{"b":[{}]},[]]})");
    inStructure("one of each", R"({"a":[1,"",true,false,null,{},[]]})");
    const Rows inLoneValue("lone value");
    inLoneValue("number", "42");
    inLoneValue("string", "\"a\"");
    inLoneValue("word", "null");
    inLoneValue("empty string", "\"\"");
    inLoneValue("zero", "0");
    inLoneValue("minus one", "-1");
    inLoneValue("with space around", " true ");
    const Rows inWhiteSpace("white space");
    inWhiteSpace("space inside", "[ ]");
    inWhiteSpace("all kinds of space", " \t\r\n{ \t\r\n} \t\r\n");
    inWhiteSpace("trailing line break", "[1]\n");
    inWhiteSpace("before and after", "\n[1]\r\n");
    inWhiteSpace("around every token", R"( { "a" : [ 1 , 2 ] , "b" : { } } )");
    inWhiteSpace("much of it", QByteArray(100'000, ' ') + "1" + QByteArray(100'000, '\n'));
    const Rows inNumbers("numbers");
    inNumbers("zero", "[0]");
    inNumbers("minus zero", "[-0]");
    inNumbers("zero exponent", "[0e0,0E+1,0e-1]");
    inNumbers("exponents", "[1e2,1E2,1e+2,1E-2,123e65]");
    inNumbers("fraction", "[0.5,-1.25,123.456e78]");
    inNumbers("leading zeros in the exponent", "[1e0007]");
    inNumbers("zeros in the fraction", "[0.0,-0.0,1.000,0.001]");
    inNumbers("zero to any power", "[0e99,-0e-99,0.0E+0]");
    inNumbers("largest of 64 bits",
              "[9223372036854775807,-9223372036854775808,18446744073709551615]");
    inNumbers("right before a bracket", R"({"a":1e5})");
    const Rows inStrings("strings");
    inStrings("DEL", "[\"\x7F\"]");
    inStrings("line and paragraph separators", "[\"\xE2\x80\xA8\xE2\x80\xA9\"]");
    inStrings("noncharacters raw", "[\"\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"]");
    inStrings("byte order mark inside a string", "[\"\xEF\xBB\xBF\"]");
    inStrings("comment marks in a string", R"(["a/*b*/c//d"])");
    inStrings("long strings", R"({"x":[{"id":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}]})");
    inStrings("empty", "[\"\"]");
    inStrings("brackets and commas", R"(["{[,:]}"])");
    inStrings("all of ASCII", "[\" !#$%&'()*+,-./0123456789:;<=>?@AZ[]^_`az{|}~\"]");
    const Rows inEscapes("escapes");
    inEscapes("all escapes", R"(["\"\\\/\b\f\n\r\t"])");
    inEscapes("hex in both cases", R"(["\u00aF\uAbCd"])");
    inEscapes("escaped NUL", R"(["\u0000"])");
    inEscapes("escaped control characters", R"(["\u0012\u001f"])");
    inEscapes("noncharacters escaped", R"(["\uFFFF\uFFFE\uFDD0"])");
    inEscapes("escaped quote at the end", R"(["a\""])");
    inEscapes("backslash at the end", R"(["\\"])");
    inEscapes("solidus with and without", R"(["\/","/"])");
    inEscapes("escaped what needs none", R"(["\u0041\u0022\u005c"])");
    inEscapes("many backslashes", R"(["\\\\\\"])");
    const Rows inSurrogates("surrogates");
    inSurrogates("surrogate pair", R"(["\uD834\uDd1e"])");
    inSurrogates("first and last pair", R"(["\ud800\udc00\udbff\udfff"])");
    inSurrogates("pairs side by side", R"(["\uD834\uDd1e\uD834\uDd1e"])");
    const Rows inUtf("UTF-8");
    inUtf("smallest of each UTF-8 length", "[\"\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80\"]");
    inUtf("largest of each UTF-8 length", "[\"\xDF\xBF\xED\x9F\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"]");
    inUtf("in names", "{\"\xC3\xA9\xF0\x9F\x99\x82\":1}");
    inUtf("around the surrogates", "[\"\xED\x9F\xBF\xEE\x80\x80\"]");
    const Rows inNames("names");
    inNames("empty name", R"({"":0})");
    inNames("escaped name", R"({"\u0061\"":1})");
    inNames("like a number", R"({"1":1,"1.0":2})");
    inNames("of a NUL", R"({"\u0000":1})");
    inNames("that differ in case alone", R"({"a":1,"A":2})");
    const Rows inDepth("depth");
    inDepth("64 deep", nested(64, "{\"a\":[", "]}").replace("[]", "[1]"));
    inDepth("depth counts what is open", "[" + nested(10, "[", "]") + ",[]]");
}

void TestJsonGrammar::accepts()
{
    QFETCH(QByteArray, text);
    const auto report = checked(text);
    QVERIFY2(!report.error, report.error ? qPrintable(json::describe(*report.error)) : "");
}

void TestJsonGrammar::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    const Rows inStructure("structure");
    inStructure("missing comma", "[1 2]");
    inStructure("missing comma between arrays", "[3[4]]");
    inStructure("missing comma between strings", R"(["a""b"])");
    inStructure("colon for comma", R"(["":1])");
    inStructure("comma for colon", R"({"a",1})");
    inStructure("semicolon", "[1;2]");
    inStructure("two colons", R"({"a"::1})");
    inStructure("colon after value", R"({"a":1:2})");
    inStructure("leading comma", "[,1]");
    inStructure("double comma", "[1,,2]");
    inStructure("comma alone", "[,]");
    inStructure("comma alone in object", "{,}");
    inStructure("wrong bracket", "[1}");
    inStructure("wrong bracket in object", R"({"a":1])");
    inStructure("closing bracket alone", "]");
    inStructure("no value", R"({"a":})");
    inStructure("no colon", R"({"a" 1})");
    inStructure("name alone", R"({"a"})");
    inStructure("asterisk", "*");
    inStructure("function call", R"(f({"a":1}))");
    inStructure("comma after the brace", R"({,"a":1})");
    inStructure("comma after the colon", R"({"a":,1})");
    inStructure("comma before the colon", R"({"a",:1})");
    inStructure("colon alone", R"({:})");
    inStructure("colon in an array", "[:]");
    inStructure("brackets crossed", R"([{"a":1]})");
    const Rows inTrailingComma("trailing comma");
    inTrailingComma("in array", "[1,]");
    inTrailingComma("twice", "[1,,]");
    inTrailingComma("in object", R"({"a":1,})");
    inTrailingComma("after the value", "[1],");
    inTrailingComma("in an inner array", R"({"a":[1,]})");
    const Rows inTrailingText("trailing text");
    inTrailingText("closed twice", "[1]]");
    inTrailingText("object closed twice", R"({"a":1}})");
    inTrailingText("two values", "1 2");
    inTrailingText("two objects", "{}{}");
    inTrailingText("word", "[] x");
    inTrailingText("quote", "{}\"");
    inTrailingText("number after a string", R"("a"1)");
    inTrailingText("value on the next line", "1\n2");
    const Rows inUnclosed("unclosed");
    inUnclosed("open bracket alone", "[");
    inUnclosed("open brace alone", "{");
    inUnclosed("unclosed after value", "[1");
    inUnclosed("unclosed after comma", "[1,");
    inUnclosed("unclosed after name", R"({"a")");
    inUnclosed("unclosed after colon", R"({"a":)");
    inUnclosed("unclosed deep", R"([{"a":[{"b":1}])");
    const Rows inEmpty("empty");
    inEmpty("nothing", "");
    inEmpty("white space", " \n\t");
    const Rows inNul("NUL");
    inNul("alone", QByteArray(1, '\0'));
    inNul("after the value", QByteArray("[]\0", 3));
    inNul("between tokens", QByteArray("[\0]", 3));
    inNul("in a string", QByteArray("[\"a\0b\"]", 7));
    inNul("in a name", QByteArray("{\"a\0\":1}", 8));
    inNul("in a number", QByteArray("[1\0002]", 5));
    inNul("before the value", QByteArray("\0[]", 3));
    const Rows inWords("words");
    inWords("word glued to word", "[truefalse]");
    inWords("word glued to number", "[1true]");
    inWords("capital word", "[True]");
    inWords("half a word", "[nul]");
    inWords("half a word at the end", "tru");
    inWords("undefined", "[undefined]");
    inWords("in capitals", "[NULL]");
    inWords("one letter more", "[nulls]");
    inWords("with a gap", "[tr ue]");
    const Rows inNames("names");
    inNames("number as name", "{1:1}");
    inNames("word as name", "{true:1}");
    inNames("unquoted name", "{a:1}");
    inNames("array as name", "{[]:1}");
    inNames("null as name", "{null:1}");
    inNames("object as name", "{{}:1}");
    const Rows inQuotes("quotes");
    inQuotes("single quotes", "{'a':0}");
    inQuotes("typographic quotes", "[“a”]");
    inQuotes("backticks", "[`a`]");
    inQuotes("single quotes around a value", "['a']");
    const Rows inNumbers("numbers");
    inNumbers("NaN", "[NaN]");
    inNumbers("Infinity", "[Infinity]");
    inNumbers("minus Infinity", "[-Infinity]");
    inNumbers("plus", "[+1]");
    inNumbers("minus alone", "[-]");
    inNumbers("two minuses", "[--1]");
    inNumbers("minus space", "[- 1]");
    inNumbers("leading zero", "[01]");
    inNumbers("minus leading zero", "[-01]");
    inNumbers("point first", "[.5]");
    inNumbers("minus point", "[-.5]");
    inNumbers("point last", "[1.]");
    inNumbers("point exponent", "[1.e1]");
    inNumbers("two points", "[1.2.3]");
    inNumbers("exponent without digits", "[1e]");
    inNumbers("exponent sign without digits", "[1e+]");
    inNumbers("exponent twice", "[1e1e1]");
    inNumbers("exponent with fraction", "[1e1.5]");
    inNumbers("exponent with two signs", "[1e+-1]");
    inNumbers("hexadecimal", "[0x1F]");
    inNumbers("underscore", "[1_000]");
    inNumbers("letter behind", "[1a]");
    inNumbers("full-width digit", "[１]");
    inNumbers("expression", "[1+2]");
    inNumbers("date", "[2024-01-01]");
    inNumbers("two zeros", "[00]");
    inNumbers("minus zero zero", "[-00]");
    inNumbers("exponent alone", "[e5]");
    inNumbers("only a point", "[.]");
    inNumbers("octal", "[0o17]");
    inNumbers("binary", "[0b1]");
    inNumbers("comma for point", R"({"a":1,5})");
    inNumbers("gap in the number", "[1 .5]");
    inNumbers("suffix", "[1L,2f]");
    inNumbers("minus NaN", "[-NaN]");
    inNumbers("inf", "[inf]");
    inNumbers("superscript", "[1\xC2\xB2]");
    const Rows inStrings("strings");
    inStrings("unclosed string", "[\"a");
    inStrings("only a quote", "\"");
    inStrings("raw line break", "[\"a\nb\"]");
    inStrings("raw carriage return", "[\"a\rb\"]");
    inStrings("raw tab", "[\"\t\"]");
    inStrings("raw escape character", "[\"\x1B\"]");
    inStrings("raw unit separator", "[\"\x1F\"]");
    inStrings("raw backspace", "[\"\b\"]");
    inStrings("raw line break in a name", "{\"a\nb\":1}");
    const Rows inEscapes("escapes");
    inEscapes("escape at the end", "[\"\\");
    inEscapes("half an escape at the end", R"(["\u00)");
    inEscapes("escaped closing quote", R"(["\"])");
    inEscapes("unknown escape", R"(["\a"])");
    inEscapes("hex escape", R"(["\x41"])");
    inEscapes("octal escape", R"(["\012"])");
    inEscapes("escaped single quote", R"(["\'"])");
    inEscapes("capital U", R"(["\U0041"])");
    inEscapes("three hex digits", R"(["\u041"])");
    inEscapes("no hex digits", R"(["\uqqqq"])");
    inEscapes("space in hex digits", R"(["\u 041"])");
    inEscapes("escaped line break", "[\"\\\n\"]");
    inEscapes("escaped character of two bytes", "[\"\\é\"]");
    inEscapes("escaped broken UTF-8", "[\"\\\xE9\"]");
    inEscapes("escape outside a string", R"([\n])");
    inEscapes("escaped space outside", R"([\u0020"a"])");
    inEscapes("braces", R"(["\u{41}"])");
    inEscapes("sign in hex digits", R"(["\u+041"])");
    inEscapes("escaped tab", "[\"\\\t\"]");
    inEscapes("escaped NUL byte", QByteArray("[\"\\\0\"]", 6));
    inEscapes("in a name", R"({"\q":1})");
    inEscapes("vertical tab", R"(["\v"])");
    const Rows inSurrogates("surrogates");
    inSurrogates("half a second one", R"(["\uD834\uDd"])");
    inSurrogates("second one without digits", R"(["\uD834\u"])");
    inSurrogates("second one cut", R"(["\uD834\)");
    inSurrogates("second one unknown", R"(["\uD834\x"])");
    const Rows inWhiteSpace("white space");
    inWhiteSpace("form feed", "[\f]");
    inWhiteSpace("vertical tab", "[\v]");
    inWhiteSpace("no-break space", "[\xC2\xA0]");
    inWhiteSpace("zero-width space", "[\xE2\x81\xA0]");
    inWhiteSpace("paragraph separator", "[\xE2\x80\xA9]");
    inWhiteSpace("next line", "[\xC2\x85]");
    inWhiteSpace("ideographic", "[1,\xE3\x80\x80\x32]");
    inWhiteSpace("byte order mark between tokens", "[\xEF\xBB\xBF]");
    const Rows inComments("comments");
    inComments("line comment", "[1] // x");
    inComments("block comment", "[/* x */1]");
    inComments("hash comment", "[1 # x\n]");
    inComments("before the value", "/**/[]");
    inComments("after the value", "[]//");
    inComments("dashes", "[] -- x");
    inComments("HTML", "<!-- x -->[]");
    const Rows inUtf("UTF-8");
    inUtf("Latin-1", "[\"\xE9\"]");
    inUtf("stray continuation", "[\"\x81\"]");
    inUtf("overlong slash, 2", "[\"\xC0\xAF\"]");
    inUtf("overlong slash, 3", "[\"\xE0\x80\xAF\"]");
    inUtf("overlong slash, 4", "[\"\xF0\x80\x80\xAF\"]");
    inUtf("overlong NUL", "[\"\xC0\x80\"]");
    inUtf("raw surrogate", "[\"\xED\xA0\x80\"]");
    inUtf("raw surrogate pair", "[\"\xED\xA0\xBD\xED\xB9\x82\"]");
    inUtf("above U+10FFFF", "[\"\xF4\x90\x80\x80\"]");
    inUtf("five bytes", "[\"\xF8\x88\x80\x80\x80\"]");
    inUtf("0xFF", "[\"\xFF\"]");
    inUtf("cut after 1 of 2", "[\"\xC3\"]");
    inUtf("cut after 2 of 3", "[\"\xE6\x97\"]");
    inUtf("cut after 3 of 4", "[\"\xF0\x9F\x99\"]");
    inUtf("cut by the end", "[\"\xF0\x9F\x99");
    inUtf("broken UTF-8 in a name", "{\"\xFF\":1}");
    inUtf("broken UTF-8 between tokens", "[\xFF]");
    inUtf("broken UTF-8 in a word", "[a\xE5]");
    inUtf("broken UTF-8 in a number", "[1\xE5]");
    inUtf("largest overlong, 2", "[\"\xC1\xBF\"]");
    inUtf("largest overlong, 3", "[\"\xE0\x9F\xBF\"]");
    inUtf("largest overlong, 4", "[\"\xF0\x8F\xBF\xBF\"]");
    inUtf("six bytes", "[\"\xFC\x84\x80\x80\x80\x80\"]");
    inUtf("0xFE", "[\"\xFE\"]");
    inUtf("last raw surrogate", "[\"\xED\xBF\xBF\"]");
    inUtf("two continuations too many", "[\"\xC3\xA9\x80\x80\"]");
    inUtf("lead after lead", "[\"\xE2\xE2\x82\xAC\"]");
    const Rows inDepth("depth");
    inDepth("a million brackets", QByteArray(1'000'000, '['));
    inDepth("a million open objects", QByteArray("[{\"\":").repeated(200'000));
}

void TestJsonGrammar::rejects()
{
    QFETCH(QByteArray, text);
    const auto error = checked(text).error;
    if (!error)
        QFAIL("was accepted");
    QVERIFY(error->at.offset >= 0);
    QVERIFY(error->length >= 0);
    QVERIFY(error->at.offset + error->length <= text.size());
}

void TestJsonGrammar::decides_data()
{
    // Where the standard leaves it to the reader: what is well-formed is accepted, so that nothing
    // the service stores is out of reach, with a warning where others may read something else.
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isAccepted");
    const Rows inNumbers("numbers");
    inNumbers("huge", "[123123e100000]") << true;
    inNumbers("tiny", "[-1e-2147483648]") << true;
    inNumbers("exponent of thirty digits", "[0.4e999999999999999999999999999999]") << true;
    inNumbers("many digits", "[" + QByteArray(5000, '7') + "]") << true;
    inNumbers("integer beyond 64 bits", "[18446744073709551616,-9223372036854775809]") << true;
    inNumbers("more than a double holds", "[1e400,-1e400]") << true;
    inNumbers("less than a double holds", "[1e-400]") << true;
    inNumbers("integer that a double rounds", "[9007199254740993]") << true;
    inNumbers("exponent beyond 64 bits", "[1e-18446744073709551616]") << true;
    const Rows inSurrogates("surrogates");
    inSurrogates("unpaired high surrogate", R"(["\uDADA"])") << true;
    inSurrogates("unpaired low surrogate", R"(["\uDFAA"])") << true;
    inSurrogates("surrogates in wrong order", R"(["\uDd1e\uD834"])") << true;
    inSurrogates("high surrogate twice", R"(["\uD800\uD800\n"])") << true;
    inSurrogates("high surrogate before text", R"(["\uD800abc"])") << true;
    inSurrogates("unpaired in a name", R"({"\ud800":1})") << true;
    inSurrogates("unpaired at the end", R"(["a\udfff"])") << true;
    const Rows inNames("names");
    inNames("duplicate names", R"({"a":1,"a":2})") << true;
    inNames("duplicate names, escaped", R"({"a":1,"\u0061":1})") << true;
    inNames("duplicate empty names", R"({"":1,"":2})") << true;
    const Rows inByteOrderMark("byte order mark");
    inByteOrderMark("before the value", "\xEF\xBB\xBF{}") << false;
    inByteOrderMark("alone", "\xEF\xBB\xBF") << false;
    inByteOrderMark("half of one", "\xEF\xBB{}") << false;
    const Rows inEncoding("encoding");
    inEncoding("UTF-16", QByteArray("\xFF\xFE[\0]\0", 6)) << false;
    inEncoding("UTF-16 without mark", QByteArray("\0[\0]", 4)) << false;
    inEncoding("UTF-32", QByteArray("[\0\0\0]\0\0\0", 8)) << false;
    inEncoding("UTF-16, big end first", QByteArray("\xFE\xFF\0[\0]", 6)) << false;
    const Rows inDepth("depth");
    inDepth("as deep as allowed", nested(json::maxDepth, "[", "]")) << true;
    inDepth("too deep", nested(json::maxDepth + 1, "[", "]")) << false;
    inDepth("too deep with objects", nested(json::maxDepth + 1, "{\"a\":", "}")) << false;
}

void TestJsonGrammar::decides()
{
    QFETCH(QByteArray, text);
    QTEST(!checked(text).error, "isAccepted");
}

void TestJsonGrammar::rejectsEveryBeginning()
{
    const QByteArray text =
        R"({"a": [1, -2.5e+3, "x\n\u00e9\ud83d\ude42", true, null, {}], "é": {"b": []}})";
    QVERIFY(!checked(text).error);
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY2(checked(text.first(length)).error, text.first(length).constData());
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

void TestJsonGrammar::takesTimeInLineWithLength_data()
{
    // Where something in it might be looked at again and again.
    QTest::addColumn<Text>("text");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("names that repeat") << Text([](int pieces) {
        QByteArray names = "{";
        for (int i = 0; i < pieces; ++i)
            names += "\"n" + QByteArray::number(i % 1000) + "\":" + QByteArray::number(i) + ',';
        names.back() = '}';
        return names;
    }) << 25'000 << true;
    QTest::newRow("unpaired surrogates")
        << Text([](int pieces) { return '[' + QByteArray("\"\\ud800\",").repeated(pieces) + "1]"; })
        << 25'000 << true;
    QTest::newRow("one long number")
        << Text([](int pieces) { return '[' + QByteArray(pieces, '1') + ']'; }) << 250'000 << true;
    QTest::newRow("rounded numbers") << Text([](int pieces) {
        return '[' + QByteArray("12345678901234567,").repeated(pieces) + "1]";
    }) << 12'500 << true;
    QTest::newRow("lines without end")
        << Text([](int pieces) { return '{' + QByteArray("\n").repeated(pieces); }) << 250'000
        << false;
}

void TestJsonGrammar::takesTimeInLineWithLength()
{
    QFETCH(Text, text);
    QFETCH(int, size);
    QFETCH(bool, isSound);
    const double growth = test::growth(
        size, [&](int pieces) { QCOMPARE(!json::check(text(pieces)).error, isSound); });
    QVERIFY2(growth < test::mostGrowth, qPrintable(QString::number(growth)));
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

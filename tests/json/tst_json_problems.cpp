// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using json::SyntaxProblem;

namespace {

void add(const char *name, const QByteArray &text, SyntaxProblem problem, qsizetype offset,
         qsizetype length)
{
    QTest::newRow(name) << text << problem << offset << length;
}

} // namespace

class TestJsonProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsAtTheMistake_data();
    void pointsAtTheMistake();
    void describesEveryProblem();
    void countsLinesAndColumns_data();
    void countsLinesAndColumns();
    void findsThePlaceOfABrokenByte();
};

void TestJsonProblems::pointsAtTheMistake_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SyntaxProblem>("problem");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<qsizetype>("length");
    using enum SyntaxProblem;

    add("nothing", "", Empty, 0, 0);
    add("white space", " \n ", Empty, 0, 0);
    add("byte order mark", "\xEF\xBB\xBF{}", ByteOrderMark, 0, 3);

    add("no value in object", R"({"a":})", ValueExpected, 5, 1);
    add("no value before comma", R"({"a":,"b":1})", ValueExpected, 5, 1);
    add("leading comma", "[,1]", ValueExpected, 1, 1);
    add("double comma", "[1,,2]", ValueExpected, 3, 1);
    add("closing bracket alone", "}", ValueExpected, 0, 1);
    add("other character", "[§]", ValueExpected, 1, 2);

    add("unquoted name", "{name:1}", MemberNameExpected, 1, 4);
    add("unquoted second name", R"({"a":1, b2: 2})", MemberNameExpected, 8, 2);
    add("unquoted name in Japanese", "{日本:1}", MemberNameExpected, 1, 6);
    add("number as name", "{12:1}", MemberNameExpected, 1, 2);
    add("decimal comma", R"({"a":1,5})", DecimalComma, 6, 1);
    add("decimal comma further on", R"({"a":[1,2],"b":-3,14,"c":1})", DecimalComma, 17, 1);
    add("number for a name behind a text", R"({"a":"1",5})", MemberNameExpected, 9, 1);
    add("number for a name behind a space", R"({"a":1, 5})", MemberNameExpected, 8, 1);
    add("object for name", "{{}}", MemberNameExpected, 1, 1);
    add("comma for name", "{,}", MemberNameExpected, 1, 1);
    add("double comma in object", R"({"a":1,,})", MemberNameExpected, 7, 1);

    add("colon forgotten", R"({"a" 1})", ColonExpected, 4, 0);
    add("colon forgotten, next line", "{\"a\"\n  \"b\"}", ColonExpected, 4, 0);
    add("equals sign", R"({"a"=1})", ColonExpected, 4, 1);
    add("comma for colon", R"({"a",1})", ColonExpected, 4, 1);
    add("name alone", R"({"a"})", ColonExpected, 4, 1);

    add("comma forgotten", "[1 2]", CommaOrEndExpected, 2, 0);
    add("comma forgotten, next line", "{\"a\":1\n \"b\":2}", CommaOrEndExpected, 6, 0);
    add("comma forgotten after array", "[[1] [2]]", CommaOrEndExpected, 4, 0);
    add("comma forgotten, nothing between", R"(["a""b"])", CommaOrEndExpected, 4, 0);
    add("comma forgotten before word", R"({"a":1 b:2})", CommaOrEndExpected, 6, 0);
    add("quote in a text", R"(["say "hi" now"])", CommaOrEndExpected, 7, 0);
    add("semicolon", "[1; 2]", CommaOrEndExpected, 2, 1);
    add("second colon", R"({"a":1:2})", CommaOrEndExpected, 6, 1);

    add("trailing comma", "[1, ]", TrailingComma, 2, 1);
    add("trailing comma, next line", "{\"a\":1,\n}", TrailingComma, 6, 1);

    add("object closed as array", R"({"a":1])", WrongBracket, 6, 1);
    add("array closed as object", R"({"a":[1})", WrongBracket, 7, 1);
    add("empty array closed as object", "[}", WrongBracket, 1, 1);
    add("empty object closed as array", "{]", WrongBracket, 1, 1);
    add("wrong bracket after comma", "[1,}", WrongBracket, 3, 1);

    add("unclosed object", R"({"a":1)", UnclosedObject, 0, 1);
    add("unclosed after colon", R"( {"a":)", UnclosedObject, 1, 1);
    add("unclosed after comma", R"({"a":1,)", UnclosedObject, 0, 1);
    add("unclosed inner object", R"({"a":{"b":1)", UnclosedObject, 5, 1);
    add("unclosed outer object", R"({"a":{"b":1})", UnclosedObject, 0, 1);
    add("unclosed array", R"({"a":[1,2)", UnclosedArray, 5, 1);

    add("unclosed string", R"({"a": "bc)", UnclosedString, 6, 3);
    add("unclosed to the end of line", "{\"a\": \"bc,\n\"d\":1}", UnclosedString, 6, 4);
    add("unclosed before CR LF", "[\"bc\r\n]", UnclosedString, 1, 3);
    add("unclosed name", "{\"a:1}", UnclosedString, 1, 5);
    add("unclosed after backslash", "[\"a\\", UnclosedString, 1, 3);
    add("backslash before line break", "[\"a\\\n\"]", UnclosedString, 1, 3);

    add("tab in a string", "[\"a\tb\"]", ControlInString, 3, 1);
    add("NUL in a string", QByteArray("[\"\0\"]", 5), ControlInString, 2, 1);

    add("unknown escape", R"(["a\qb"])", BadEscape, 3, 2);
    add("Windows path", R"(["C:\Temp"])", BadEscape, 4, 2);
    add("short hex", R"(["\u12x"])", BadEscape, 2, 4);
    add("short hex before quote", R"(["\u12"])", BadEscape, 2, 4);
    add("no hex", R"(["\u"])", BadEscape, 2, 2);
    add("escaped é", "[\"\\é\"]", BadEscape, 2, 3);

    add("leading zero", "[ 007]", BadNumber, 2, 3);
    add("point last", "[1.,2]", BadNumber, 1, 2);
    add("point first", "[.5]", BadNumber, 1, 2);
    add("plus", R"({"a":+1})", BadNumber, 5, 2);
    add("exponent without digits", "[1e]", BadNumber, 1, 2);
    add("hexadecimal", "[0x1F]", BadNumber, 1, 4);
    add("minus Infinity", "[-Infinity]", BadNumber, 1, 9);
    add("date", "[2024-01-31]", BadNumber, 1, 10);
    add("unit", "[12px]", BadNumber, 1, 4);

    add("undefined", R"({"a":undefined})", UnknownWord, 5, 9);
    add("capital", "[True]", UnknownWord, 1, 4);
    add("NaN", "[NaN]", UnknownWord, 1, 3);
    add("glued words", "[truefalse]", UnknownWord, 1, 9);
    add("unquoted text with umlaut", "[Jürgen]", UnknownWord, 1, 7);
    add("word goes on outside ASCII", "[nullé]", UnknownWord, 1, 6);

    add("single quotes", "['it is']", SingleQuotes, 1, 7);
    add("single quotes around a name", "{'a':1}", SingleQuotes, 1, 3);
    add("single quote alone", "['a\n]", SingleQuotes, 1, 1);
    add("typographic quotes", "[“a”]", SingleQuotes, 1, 7);
    add("backticks", "[`a`]", SingleQuotes, 1, 3);

    add("line comment", "{ // note\n}", Comment, 2, 2);
    add("block comment", "[1, /* two */ 2]", Comment, 4, 2);
    add("comment before comma", "[1 /* one */, 2]", Comment, 3, 2);
    add("comment after the end", "{} // done", Comment, 3, 2);

    add("no-break space", "{\xC2\xA0\"a\":1}", ForeignSpace, 1, 2);
    add("no-break space before comma", "[1\xC2\xA0,2]", ForeignSpace, 2, 2);
    add("no-break space after word", "[true\xC2\xA0]", ForeignSpace, 5, 2);
    add("zero-width space after the end", "{}\xE2\x80\x8B", ForeignSpace, 2, 3);
    add("form feed", "[\f1]", ForeignSpace, 1, 1);

    add("second value", "{} {}", TextAfterEnd, 3, 1);
    add("closed twice", "{}}", TextAfterEnd, 2, 1);
    add("word after the end", "1 and more", TextAfterEnd, 2, 3);
    add("comma after the end", "{},", TextAfterEnd, 2, 1);

    add("broken UTF-8 in a string", "[\"a\xFF\"]", InvalidUtf8, 3, 1);
    add("broken UTF-8 after a backslash", "[\"\\\xFF\"]", InvalidUtf8, 3, 1);
    add("broken UTF-8 between tokens", "[1,\x80]", InvalidUtf8, 3, 1);
    add("broken UTF-8 after a value", "[1\x80]", InvalidUtf8, 2, 1);

    add("too deep", QByteArray(1001, '['), TooDeep, 1000, 1);
}

void TestJsonProblems::pointsAtTheMistake()
{
    QFETCH(QByteArray, text);
    const auto error = json::check(text).error;
    if (!error)
        QFAIL("was accepted");
    QTEST(error->problem, "problem");
    QTEST(error->at.offset, "offset");
    QTEST(error->length, "length");
    QCOMPARE(error->at, json::positionAt(text, error->at.offset));
}

void TestJsonProblems::describesEveryProblem()
{
    QSet<QString> sentences;
    constexpr int problems = int(SyntaxProblem::TooDeep) + 1;
    for (int i = 0; i < problems; ++i) {
        const QString sentence = json::describe({SyntaxProblem(i), {}, 1});
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), problems);
}

void TestJsonProblems::countsLinesAndColumns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto place = [](const char *name, const QByteArray &text, qsizetype offset, int line,
                          int column) {
        QTest::newRow(name) << text << offset << line << column;
    };
    place("start", "ab", 0, 1, 1);
    place("start of nothing", "", 0, 1, 1);
    place("end", "ab", 2, 1, 3);
    place("at LF", "a\nb", 1, 1, 2);
    place("after LF", "a\nb", 2, 2, 1);
    place("after CR", "a\rb", 2, 2, 1);
    place("after CR LF", "a\r\nb", 3, 2, 1);
    place("after CR CR LF LF", "\r\r\n\n", 4, 4, 1);
    place("CR at the end", "a\r", 2, 2, 1);
    place("two bytes are one column", "é|", 2, 1, 2);
    place("four bytes are one column", "🙂日|", 7, 1, 3);
    place("line separator is no line end", "\xE2\x80\xA8|", 3, 1, 2);
    place("second line in characters", "日\n\t日|", 8, 2, 3);
}

void TestJsonProblems::countsLinesAndColumns()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, offset);
    const auto position = json::positionAt(text, offset);
    QCOMPARE(position.offset, offset);
    QTEST(position.line, "line");
    QTEST(position.column, "column");
}

void TestJsonProblems::findsThePlaceOfABrokenByte()
{
    const auto error = json::check("{\r\n  \"日\": \"é\xFF\"\r\n}").error;
    if (!error)
        QFAIL("was accepted");
    QCOMPARE(error->at, (json::Position{15, 2, 10}));
    QCOMPARE(json::positionAt("ab", 99), json::positionAt("ab", 2));
    QCOMPARE(json::positionAt("ab", -1), json::positionAt("ab", 0));
}

QTEST_APPLESS_MAIN(TestJsonProblems)
#include "tst_json_problems.moc"

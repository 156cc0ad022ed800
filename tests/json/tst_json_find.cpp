// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/find.h"

#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;

class TestJsonFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAsWritten_data();
    void findsAsWritten();
    void findsUnpairedSurrogates();
};

void TestJsonFind::findsAsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value"); // null: none
    const auto row = [](const char *test, const QByteArray &text, const QString &name,
                        const QByteArray &value) {
        QTest::newRow(test) << text << name << value;
    };
    const QByteArray none;
    row("number as spelled", R"({"data": 1.0})", u"data"_s, "1.0");
    row("object with its white space", "{\"data\" : { \"a\" : [1 , 2] }\n , \"z\":1}", u"data"_s,
        "{ \"a\" : [1 , 2] }");
    row("string with its quotes", R"({"a":"\u0041"})", u"a"_s, R"("\u0041")");
    row("empty array", R"({"a":[]})", u"a"_s, "[]");
    row("word", R"({"a":null})", u"a"_s, "null");
    row("last of duplicates", R"({"a":1,"b":2,"a":[3]})", u"a"_s, "[3]");
    row("escaped name", R"({"d\u0061ta":1})", u"data"_s, "1");
    row("name outside ASCII", R"({"日本":1})", u"日本"_s, "1");
    row("escaped pair", R"({"\ud83d\ude42":1})", u"🙂"_s, "1");
    row("empty name", R"({"":7})", u""_s, "7");
    row("not from inside", R"({"b":{"a":1},"c":[{"a":2}]})", u"a"_s, none);
    row("outer one after inner one", R"({"b":{"a":1},"a":2,"c":{"a":3}})", u"a"_s, "2");
    row("string that looks like it", R"({"b":"a"})", u"a"_s, none);
    row("prefix", R"({"data2":1,"dat":2})", u"data"_s, none);
    row("empty object", "{}", u"a"_s, none);
    row("array", R"(["a",1])", u"a"_s, none);
    row("no JSON", R"({"a":1,})", u"a"_s, none);
    row("text after the end", R"({"a":1}x)", u"a"_s, none);
    row("nothing", "", u"a"_s, none);
}

void TestJsonFind::findsAsWritten()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    const auto found = json::findMember(text, name);
    QCOMPARE(found.has_value(), !value.isNull());
    if (found) {
        QCOMPARE(found->toByteArray(), value);
        QVERIFY(found->data() >= text.constData()); // a view into the text, not a copy
        QVERIFY(found->data() + found->size() <= text.constData() + text.size());
    }
}

void TestJsonFind::findsUnpairedSurrogates()
{
    const QByteArray text = R"({"\ud800":1,"\ud801":2})";
    const QChar name[] = {QChar(0xD801)};
    const auto found = json::findMember(text, QStringView(name, 1));
    QCOMPARE(found.value_or(QByteArrayView()).toByteArray(), "2"_ba);
    QVERIFY(!json::findMember(R"({"?":1})", QStringView(name, 1)));
}

QTEST_APPLESS_MAIN(TestJsonFind)
#include "tst_json_find.moc"

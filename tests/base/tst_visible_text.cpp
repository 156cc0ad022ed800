// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestVisibleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOutWhatCannotBeSeen_data();
    void writesOutWhatCannotBeSeen();
    void leavesWhatCanBeSeen_data();
    void leavesWhatCanBeSeen();
};

void TestVisibleText::writesOutWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QString>("inText");
    QTest::addColumn<QString>("inJson");
    const auto add = [](const char *name, const QString &character, const QString &mark,
                        const QString &json = {}) {
        QTest::newRow(name) << character << mark << (json.isEmpty() ? mark : json);
    };
    add("line break", u"\n"_s, u"\\n"_s, u"\n"_s);
    add("tab", u"\t"_s, u"\\t"_s, u"\t"_s);
    add("escape, which commands terminals", QString(QChar(0x1b)), u"\\u001b"_s);
    add("null", QString(QChar(0)), u"\\u0000"_s);
    add("delete", QString(QChar(0x7f)), u"\\u007f"_s);
    add("C1", QString(QChar(0x9b)), u"\\u009b"_s);
    add("soft hyphen", QString(QChar(0xad)), u"\\u00ad"_s);
    add("grapheme joiner", QString(QChar(0x34f)), u"\\u034f"_s);
    add("Arabic letter mark", QString(QChar(0x61c)), u"\\u061c"_s);
    add("Hangul filler", QString(QChar(0x115f)), u"\\u115f"_s);
    add("Hangul filler 2", QString(QChar(0x3164)), u"\\u3164"_s);
    add("half-width filler", QString(QChar(0xffa0)), u"\\uffa0"_s);
    add("Mongolian separator", QString(QChar(0x180e)), u"\\u180e"_s);
    add("zero-width space", QString(QChar(0x200b)), u"\\u200b"_s);
    add("right-to-left mark", QString(QChar(0x200f)), u"\\u200f"_s);
    add("line separator", QString(QChar(0x2028)), u"\\u2028"_s);
    add("override", QString(QChar(0x202e)), u"\\u202e"_s);
    add("isolate", QString(QChar(0x2066)), u"\\u2066"_s);
    add("word joiner", QString(QChar(0x2060)), u"\\u2060"_s);
    add("empty braille", QString(QChar(0x2800)), u"\\u2800"_s);
    add("variation selector", QString(QChar(0xfe0f)), u"\\ufe0f"_s);
    add("byte order mark", QString(QChar(0xfeff)), u"\\ufeff"_s);
    add("no character", QString(QChar(0xffff)), u"\\uffff"_s);
    add("tag", QStringView(QChar::fromUcs4(0xe0041)).toString(), u"\\u{e0041}"_s,
        u"\\udb40\\udc41"_s);
    add("musical format", QStringView(QChar::fromUcs4(0x1d173)).toString(), u"\\u{1d173}"_s,
        u"\\ud834\\udd73"_s);
    add("first half of a pair", QString(QChar(0xd83d)), u"\\ud83d"_s);
    add("second half of a pair", QString(QChar(0xde42)), u"\\ude42"_s);
}

void TestVisibleText::writesOutWhatCannotBeSeen()
{
    QFETCH(QString, character);
    QFETCH(QString, inText);
    QFETCH(QString, inJson);
    QCOMPARE(visibleText(u"a"_s + character + u"b"_s), u"a"_s + inText + u"b"_s);
    QCOMPARE(visibleText(character), inText);
    QCOMPARE(visibleJson(u"\"a"_s + character + u"\""_s), u"\"a"_s + inJson + u"\""_s);
}

void TestVisibleText::leavesWhatCanBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("ASCII") << u"agent/1042 {\"a\\n\": <b>&amp;}"_s;
    QTest::newRow("scripts") << u"\u65e5\u672c \u05d0\u05d1 \u0627 \u0e01\u0e33 \uac00"_s;
    QTest::newRow("combining marks") << u"e\u0301 \u0928\u093f"_s;
    QTest::newRow("emoji") << u"\U0001F642\U0001F1E9\U0001F1EA"_s;
    QTest::newRow("a format that is drawn") << u"\u0601"_s;
    QTest::newRow("spaces that are wide") << u"a\u00a0b\u3000c"_s;
    QTest::newRow("replacement character") << u"\ufffd"_s;
    QTest::newRow("private use") << u"\ue000\U000F0000"_s;
}

void TestVisibleText::leavesWhatCanBeSeen()
{
    QFETCH(QString, text);
    QCOMPARE(visibleText(text), text);
    QCOMPARE(visibleJson(text), text);
}

QTEST_APPLESS_MAIN(TestVisibleText)
#include "tst_visible_text.moc"

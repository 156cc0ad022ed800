// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"

#include <QTest>

using namespace Qt::StringLiterals;
using syncdeck::exactBytes;
using syncdeck::exactText;

namespace {

/// Not QString::fromUcs4, which drops a U+FEFF.
QString textOf(char32_t code)
{
    return QStringView(QChar::fromUcs4(code)).toString();
}

} // namespace

class TestExactText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void keepsAllOfUnicode();
    void tellsLoneSurrogatesApart();
};

void TestExactText::keepsEveryCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("plain") << u"agent/1"_s;
    QTest::newRow("other planes") << u"\u00e9\U0001F642"_s;
    QTest::newRow("mark at the start") << u"\ufeffagent/1"_s;
    QTest::newRow("mark alone") << u"\ufeff"_s;
    QTest::newRow("two marks") << u"\ufeff\ufeffa"_s;
    QTest::newRow("mark within") << u"a\ufeff"_s;
    QTest::newRow("NUL") << QString(QChar(0)) + u'a';
}

void TestExactText::keepsEveryCharacter()
{
    QFETCH(QString, text);
    QCOMPARE(exactText(text.toUtf8()), text);
    QCOMPARE(exactBytes(text), text.toUtf8());
}

void TestExactText::keepsAllOfUnicode()
{
    // Surrogates too, which stand here without their partners.
    for (char32_t code = 0; code <= QChar::LastValidCodePoint; ++code) {
        const QString character = textOf(code);
        const QString text = character + u'a' + character;
        if (exactText(std::u32string_view(&code, 1)) != character)
            QFAIL(qPrintable(u"U+%1"_s.arg(uint(code), 4, 16)));
        if (exactText(exactBytes(text)) != text || exactText(exactBytes(character)) != character)
            QFAIL(qPrintable(u"U+%1"_s.arg(uint(code), 4, 16)));
    }
}

void TestExactText::tellsLoneSurrogatesApart()
{
    const QString half(QChar(0xD83D));
    const QString other(QChar(0xDE42));
    QCOMPARE(exactBytes(half), "\xED\xA0\xBD"_ba);
    QVERIFY(exactBytes(half) != exactBytes(other));
    QCOMPARE(exactBytes(half + other), "\U0001F642"_ba); // together they are one character
    const QString mixed = u"\ufeff"_s + half + u"\ufeff\ud7ff"_s + other;
    QCOMPARE(exactText(exactBytes(mixed)), mixed);
    // What is no UTF-8 at all is no surrogate either.
    QCOMPARE(exactText("\xED"_ba), QString::fromUtf8("\xED"));
    QCOMPARE(exactText("\xED\xA0"_ba), QString::fromUtf8("\xED\xA0"));
}

QTEST_APPLESS_MAIN(TestExactText)
#include "tst_exact_text.moc"

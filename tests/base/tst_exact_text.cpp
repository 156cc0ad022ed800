// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/exacttext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using syncdeck::exactText;

class TestExactText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
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
}

QTEST_APPLESS_MAIN(TestExactText)
#include "tst_exact_text.moc"

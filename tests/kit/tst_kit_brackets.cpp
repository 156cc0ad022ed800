// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/brackets.h"

#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;

class TestKitBrackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePartner_data();
    void findsThePartner();
};

void TestKitBrackets::findsThePartner_data()
{
    QTest::addColumn<QString>("text"); // with | for the line separator
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<qsizetype>("partner"); // -1: none
    const auto row = [](const char *name, const QString &text, qsizetype at, qsizetype partner) {
        QTest::newRow(name) << text << at << partner;
    };
    row("forward", u"{}"_s, 0, 1);
    row("backward", u"{}"_s, 1, 0);
    row("nested", u"[[],[]]"_s, 0, 6);
    row("nested backward", u"[[],[]]"_s, 6, 0);
    row("inner", u"[[],[]]"_s, 4, 5);
    row("over lines", u"{|\"a\":|[||1]|}"_s, 0, 13);
    row("over lines backward", u"{|\"a\":|[||1]|}"_s, 13, 0);
    row("inner over lines", u"{|\"a\":|[||1]|}"_s, 11, 7);
    row("strings do not count", u"[\"]\",|\"{\"]"_s, 0, 9);
    row("in a string", u"[\"]\"]"_s, 2, -1);
    row("in a string that does not end", u"[|\"{|}]"_s, 3, -1);
    row("no bracket", u"[1]"_s, 1, -1);
    row("no partner", u"[1|"_s, 0, -1);
    row("no partner backward", u"|1]"_s, 2, -1);
    row("wrong partner", u"[1}"_s, 0, -1);
    row("wrong partner backward", u"[1}"_s, 2, -1);
    row("before the text", u"[]"_s, -1, -1);
    row("behind the text", u"[]"_s, 2, -1);
    row("empty", u""_s, 0, -1);
}

void TestKitBrackets::findsThePartner()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, at);
    text.replace(u'|', QChar(QChar::ParagraphSeparator));
    QTEST(kit::matchingBracket(text, at).value_or(-1), "partner");
}

QTEST_APPLESS_MAIN(TestKitBrackets)
#include "tst_kit_brackets.moc"

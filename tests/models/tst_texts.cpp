// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "ui/models/texts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck::ui;

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spans_data();
    void spans();
    void countsDown();
    void marksWhatCannotBeSeen();
    void takesTheKeyOutOfAnEntry_data();
    void takesTheKeyOutOfAnEntry();
};

void TestTexts::spans_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(59) << u"59 s"_s;
    QTest::newRow("one minute") << qint64(60) << u"1 min"_s;
    QTest::newRow("two units") << qint64(3'720) << u"1 h 2 min"_s;
    QTest::newRow("no gap between units") << qint64(3'605) << u"1 h"_s;
    QTest::newRow("a year") << qint64(31'536'000) << u"365 d"_s;
    QTest::newRow("two largest only") << qint64(90'061) << u"1 d 1 h"_s;
}

void TestTexts::spans()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(spanText(seconds), text);
}

void TestTexts::countsDown()
{
    const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), syncdeck::utcZone);
    QCOMPARE(countdownText(now, now.addSecs(40)), u"in 40 s"_s);
    QCOMPARE(countdownText(now, now.addMSecs(1)), u"in 1 s"_s); // not "in 0 s"
    QCOMPARE(countdownText(now, now.addSecs(90)), u"in 1 min 30 s"_s);
    QCOMPARE(countdownText(now, now.addSecs(3'599)),
             u"in 59 min"_s); // not another one every second
    QCOMPARE(countdownText(now, now.addSecs(3'600)), u"in 1 h"_s);
    QCOMPARE(countdownText(now, now), u"expired"_s);
    QCOMPARE(countdownText(now, now.addDays(-1)), u"expired"_s);
}

void TestTexts::marksWhatCannotBeSeen()
{
    QCOMPARE(visibleText(u"a\nb\tc"), u"a\\nb\\tc"_s);
    // A right-to-left override would let "exe.txt" look like something else.
    QCOMPARE(visibleText(u"a\u202etxt"), u"a\\u202etxt"_s);
    QCOMPARE(visibleText(u"a\u200bb"), u"a\\u200bb"_s);
    QCOMPARE(visibleText(u"\u65e5\u672c \U0001F642 \u05d0"), u"\u65e5\u672c \U0001F642 \u05d0"_s);
}

void TestTexts::takesTheKeyOutOfAnEntry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("none") << u"Undo"_s << u"Undo"_s;
    QTest::newRow("in front") << u"&Undo"_s << u"Undo"_s;
    QTest::newRow("within") << u"D&elete\u2026"_s << u"Delete\u2026"_s;
    QTest::newRow("one that is read") << u"a && b"_s << u"a & b"_s;
    QTest::newRow("both") << u"&Undo changing a&&b"_s << u"Undo changing a&b"_s;
    QTest::newRow("in brackets") << u"\u4fdd\u5b58(&S)"_s << u"\u4fdd\u5b58"_s;
    QTest::newRow("in brackets, more to come")
        << u"\u958b\u304f(&O)\u2026"_s << u"\u958b\u304f\u2026"_s;
    QTest::newRow("brackets that are read") << u"&Columns (all)"_s << u"Columns (all)"_s;
    QTest::newRow("one that is read, in brackets") << u"a(&&)"_s << u"a(&)"_s;
    QTest::newRow("no key after it") << u"a&"_s << u"a"_s;
}

void TestTexts::takesTheKeyOutOfAnEntry()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    QCOMPARE(withoutMnemonic(text), read);
}

QTEST_APPLESS_MAIN(TestTexts)
#include "tst_texts.moc"

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/items/calendar.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using items::CalendarSpan;
using items::calendarSpan;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate);
}

} // namespace

/// In a time zone an hour ahead of UTC, two in summer.
class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSpans_data();
    void readsSpans();
    void refusesOthers_data();
    void refusesOthers();
    void neverGoesBack_data();
    void neverGoesBack();
};

void TestCalendar::readsSpans_data()
{
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("to");
    QTest::newRow("2026") << utc(u"2025-12-31T23:00:00"_s) << utc(u"2026-12-31T23:00:00"_s);
    QTest::newRow("2026-11") << utc(u"2026-10-31T23:00:00"_s) << utc(u"2026-11-30T23:00:00"_s);
    QTest::newRow("2026-03") << utc(u"2026-02-28T23:00:00"_s) << utc(u"2026-03-31T22:00:00"_s);
    QTest::newRow("2026-07-31") << utc(u"2026-07-30T22:00:00"_s) << utc(u"2026-07-31T22:00:00"_s);
    QTest::newRow("2026-03-29") << utc(u"2026-03-28T23:00:00"_s) << utc(u"2026-03-29T22:00:00"_s);
    QTest::newRow("2026-11-25T14")
        << utc(u"2026-11-25T13:00:00"_s) << utc(u"2026-11-25T14:00:00"_s);
    QTest::newRow("2026-11-25T14:05")
        << utc(u"2026-11-25T13:05:00"_s) << utc(u"2026-11-25T13:06:00"_s);
    // Skipped, when clocks are put forward: nothing lies in it.
    QTest::newRow("2026-03-29T02")
        << utc(u"2026-03-29T01:00:00"_s) << utc(u"2026-03-29T01:00:00"_s);
    QTest::newRow("2026-03-29T02:30")
        << utc(u"2026-03-29T01:00:00"_s) << utc(u"2026-03-29T01:00:00"_s);
    QTest::newRow("2026-03-29T03")
        << utc(u"2026-03-29T01:00:00"_s) << utc(u"2026-03-29T02:00:00"_s);
}

void TestCalendar::readsSpans()
{
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, to);
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    const auto span = calendarSpan(text);
    QVERIFY(span);
    QCOMPARE(span->moments().least, from.toMSecsSinceEpoch());
    QCOMPARE(span->moments().most, to.toMSecsSinceEpoch() - 1);
    QCOMPARE(items::spelled(*span), text);
}

void TestCalendar::refusesOthers_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"26"_s, u"2026-13"_s, u"2026-1"_s, u"2026-02-30"_s,
                                u"2026-11-25T24"_s, u"2026-11-25T14:60"_s, u"2026-11-25 14"_s,
                                u"2026-11-25T14:05:00"_s, u"+026"_s, u"\u0662\u0660\u0662\u0666"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestCalendar::refusesOthers()
{
    QFETCH(QString, text);
    QVERIFY(!calendarSpan(text));
}

void TestCalendar::neverGoesBack_data()
{
    QTest::addColumn<QDate>("day");
    QTest::newRow("usual") << QDate(2026, 6, 1);
    QTest::newRow("clocks put forward") << QDate(2026, 3, 29);
    QTest::newRow("clocks put back") << QDate(2026, 10, 25);
}

void TestCalendar::neverGoesBack()
{
    QFETCH(QDate, day);
    constexpr auto minute = CalendarSpan::Unit::Minute;
    const items::WallTime start(day, QTime(0, 0), utcZone);
    const items::WallTime end = items::later(start, CalendarSpan::Unit::Day, 1);
    qint64 last = items::momentOf(start);
    for (auto time = start; time < end; time = items::later(time, minute, 1)) {
        const qint64 moment = items::momentOf(time);
        QVERIFY2(moment >= last, qPrintable(time.toString()));
        QVERIFY(items::wallTimeAt(moment) >= time);
        last = moment;
    }
    QVERIFY(items::momentOf(end) >= last);
}

int main(int argc, char *argv[])
{
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();
    TestCalendar test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_calendar.moc"

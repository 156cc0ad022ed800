// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/net/retryafter.h"
#include "app/net/tokenbucket.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;

class TestRetryAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void countsFromTheClockOfTheAnswer();
    void readsTheThreeDateFormats();
    void readsADateWhenTheClockIsPutForward();
    void bucketFillsAndEmpties();
};

void TestRetryAfter::reads_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("ms"); // -1: nothing
    QTest::newRow("missing") << ""_ba << qint64(-1);
    QTest::newRow("seconds") << "3"_ba << qint64(3'000);
    QTest::newRow("spaces") << " 3 "_ba << qint64(3'000);
    QTest::newRow("zero") << "0"_ba << qint64(0);
    QTest::newRow("negative") << "-5"_ba << qint64(-1);
    QTest::newRow("fraction") << "1.5"_ba << qint64(-1);
    QTest::newRow("words") << "soon"_ba << qint64(-1);
    QTest::newRow("a year") << "31536000"_ba << qint64(3'600'000);
    QTest::newRow("overflow") << "99999999999999999999999"_ba << qint64(3'600'000);
    QTest::newRow("date ahead") << "Thu, 01 Jan 2026 12:00:30 GMT"_ba << qint64(30'000);
    QTest::newRow("date past") << "Thu, 01 Jan 2026 11:00:00 GMT"_ba << qint64(0);
    QTest::newRow("date far ahead") << "Fri, 01 Jan 2027 12:00:30 GMT"_ba << qint64(3'600'000);
    QTest::newRow("date broken") << "Thu, 99 Jan 2026 12:00:30 GMT"_ba << qint64(-1);
}

void TestRetryAfter::reads()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, ms);
    const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), utcZone);
    const auto pause = net::retryAfter(header, now);
    QCOMPARE(pause ? pause->count() : -1, ms);
}

void TestRetryAfter::countsFromTheClockOfTheAnswer()
{
    const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), utcZone);
    net::Answer answer;
    answer.headers = {{"Retry-After"_ba, "Thu, 01 Jan 2026 15:00:30 GMT"_ba}};
    QCOMPARE(net::retryAfter(answer, now), 1h); // as far as can be told
    answer.headers << net::Header("Date"_ba, "Thu, 01 Jan 2026 15:00:00 GMT"_ba);
    QCOMPARE(net::retryAfter(answer, now), 30s);
    QCOMPARE(net::retryAfter(answer, now.addDays(1)), 30s);
}

void TestRetryAfter::readsTheThreeDateFormats()
{
    const QDateTime moment(QDate(2026, 11, 6), QTime(8, 49, 37), utcZone);
    QCOMPARE(net::httpDate("Fri, 06 Nov 2026 08:49:37 GMT"), moment);
    QCOMPARE(net::httpDate("Friday, 06-Nov-26 08:49:37 GMT"), moment);
    QCOMPARE(net::httpDate("Fri Nov  6 08:49:37 2026"), moment);
    QCOMPARE(net::httpDate("Sat, 06 Nov 1926 08:49:37 GMT"), moment.addYears(-100));
    QVERIFY(!net::httpDate("2026-11-06T08:49:37Z"));
    QVERIFY(!net::httpDate(""));
}

void TestRetryAfter::readsADateWhenTheClockIsPutForward()
{
    // In Berlin there is no half past two that night; the answer's date is GMT all the same.
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    const QDateTime moment(QDate(2026, 3, 29), QTime(2, 30), utcZone);
    const auto read = net::httpDate("Sun, 29 Mar 2026 02:30:00 GMT");
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    QCOMPARE(read, moment);
}

void TestRetryAfter::bucketFillsAndEmpties()
{
    net::TokenBucket bucket(20, 200);
    QCOMPARE(bucket.delay(1, 0ms), 0ms);
    bucket.take(200, 0ms);
    QCOMPARE(bucket.delay(1, 0ms), 50ms);
    QCOMPARE(bucket.delay(20, 500ms), 500ms);
    QCOMPARE(bucket.delay(1, 50ms), 0ms);
    // It does not fill beyond the brim, and a cost beyond the brim waits for a full one.
    QCOMPARE(bucket.level(1h), 200.0);
    QCOMPARE(bucket.delay(1'000, 1h), 0ms);
    // Told to stop, it is empty and rests.
    bucket.stopFor(3s, 1h);
    QCOMPARE(bucket.delay(1, 1h), 3'050ms);
}

QTEST_APPLESS_MAIN(TestRetryAfter)
#include "tst_retry_after.moc"

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/tokenbucket.h"

#include <QTest>

using namespace std::chrono_literals;
using syncdeck::net::TokenBucket;
using Time = TokenBucket::Time;

class TestTokenBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFullAtFirst();
    void fillsSteadilyUpToTheBrim();
    void whatItPromisesIsThere_data();
    void whatItPromisesIsThere();
    void goesBelowZero();
    void takesMoreThanItHoldsWhenFull();
    void restsAndFillsAgain();
    void aShorterRestDoesNotEndALongerOne();
    void standsAClockThatGoesBack();
    void slowsDownAndRecovers();
};

void TestTokenBucket::isFullAtFirst()
{
    // The clock counts from any moment.
    for (const Time start : {Time(0ms), Time(1'000h)}) {
        const TokenBucket bucket(20, 200);
        QCOMPARE(bucket.level(start), 200.0);
        QCOMPARE(bucket.delay(200, start), Time(0));
    }
}

void TestTokenBucket::fillsSteadilyUpToTheBrim()
{
    TokenBucket bucket(20, 200);
    bucket.take(200, 0ms);
    QCOMPARE(bucket.level(0ms), 0.0);
    QCOMPARE(bucket.level(1s), 20.0);
    QCOMPARE(bucket.level(1'050ms), 21.0);
    QCOMPARE(bucket.level(10s), 200.0);
    QCOMPARE(bucket.level(1h), 200.0);
}

void TestTokenBucket::whatItPromisesIsThere_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<double>("cost");
    QTest::addColumn<int>("ms");
    QTest::newRow("one") << 20.0 << 1.0 << 50;
    QTest::newRow("ten") << 20.0 << 10.0 << 500;
    QTest::newRow("rounded up") << 3.0 << 1.0 << 334;
    QTest::newRow("a part of one") << 20.0 << 0.5 << 25;
}

void TestTokenBucket::whatItPromisesIsThere()
{
    QFETCH(double, perSecond);
    QFETCH(double, cost);
    QFETCH(int, ms);
    TokenBucket bucket(perSecond, 200);
    bucket.take(200, 7s);
    QCOMPARE(bucket.delay(cost, 7s), Time(ms));
    QVERIFY(bucket.delay(cost, 7s + Time(ms - 1)) > 0ms);
    QCOMPARE(bucket.delay(cost, 7s + Time(ms)), Time(0));
    QVERIFY(bucket.level(7s + Time(ms)) >= cost);
}

void TestTokenBucket::goesBelowZero()
{
    TokenBucket bucket(20, 200);
    bucket.take(210, 0ms);
    QCOMPARE(bucket.level(0ms), -10.0);
    QCOMPARE(bucket.delay(1, 0ms), Time(550));
}

void TestTokenBucket::takesMoreThanItHoldsWhenFull()
{
    TokenBucket bucket(20, 200);
    QCOMPARE(bucket.delay(500, 0ms), Time(0));
    bucket.take(1, 0ms);
    QCOMPARE(bucket.delay(500, 0ms), Time(50));
}

void TestTokenBucket::restsAndFillsAgain()
{
    TokenBucket bucket(20, 200);
    bucket.stopFor(5s, 1s);
    QCOMPARE(bucket.level(1s), 0.0);
    QCOMPARE(bucket.level(6s), 0.0);
    QCOMPARE(bucket.delay(1, 1s), Time(5'050));
    QCOMPARE(bucket.delay(1, 4s), Time(2'050));
    QCOMPARE(bucket.delay(0, 4s), Time(2'000)); // nothing may go at all
    QCOMPARE(bucket.delay(1, 6'050ms), Time(0));
    QCOMPARE(bucket.level(7s), 20.0);
}

void TestTokenBucket::aShorterRestDoesNotEndALongerOne()
{
    TokenBucket bucket(20, 200);
    bucket.stopFor(10s, 0ms);
    bucket.stopFor(1s, 1s);
    QCOMPARE(bucket.delay(1, 1s), Time(9'050));
    bucket.take(1, 2s); // goes out nevertheless
    QCOMPARE(bucket.delay(1, 2s), Time(8'100));
}

void TestTokenBucket::standsAClockThatGoesBack()
{
    TokenBucket bucket(20, 200);
    bucket.take(100, 10s);
    QCOMPARE(bucket.level(9s), 100.0); // nothing comes of it
}

void TestTokenBucket::slowsDownAndRecovers()
{
    TokenBucket bucket(20, 200);
    QCOMPARE(bucket.rate(0ms), 20.0);
    bucket.stopFor(1s, 0ms);
    bucket.slowDown(0ms);
    QCOMPARE(bucket.rate(500ms), 0.0);
    QCOMPARE(bucket.rate(1s), 14.0);
    QCOMPARE(bucket.rate(6s), 15.0);
    QCOMPARE(bucket.rate(31s), 20.0);
    QCOMPARE(bucket.rate(1h), 20.0);
    QCOMPARE(bucket.level(6s), 5 * 14.5);
    // What it promises is there, also while the rate grows and across its end.
    for (const double cost : {1.0, 72.5, 150.0, 199.0}) {
        const Time wait = bucket.delay(cost, 500ms);
        QVERIFY(bucket.level(500ms + wait) >= cost - 1e-9);
        QVERIFY(bucket.level(499ms + wait) < cost);
    }
    TokenBucket large(20, 10'000);
    large.take(10'000, 0ms);
    large.slowDown(0ms);
    QCOMPARE(large.level(40s), 30 * 17.0 + 10 * 20.0);
    QCOMPARE(large.delay(710, 0ms), Time(40s));
}

QTEST_GUILESS_MAIN(TestTokenBucket)
#include "tst_tokenbucket.moc"

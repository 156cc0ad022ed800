// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/pacer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using syncdeck::net::Pacer;
using Direction = Pacer::Direction;
using Time = Pacer::Time;

class TestPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costs_data();
    void costs();
    void sustainedRate_data();
    void sustainedRate();
    void countsEachMapAndDirectionByItself();
    void waitingTakesNothing();
    void restsWhatWasRefused();
};

void TestPacer::costs_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<double>("cost");
    QTest::newRow("read") << Direction::Read << 0 << 1.0;
    QTest::newRow("read, whatever it carries") << Direction::Read << 20'000 << 1.0;
    QTest::newRow("deletion") << Direction::Write << 0 << 1.0;
    QTest::newRow("light") << Direction::Write << 1'024 << 1.0;
    QTest::newRow("between") << Direction::Write << 5'120 << 5.0;
    QTest::newRow("10 KiB") << Direction::Write << 10'240 << 10.0;
    QTest::newRow("heaviest") << Direction::Write << 50'000 << 10.0;
}

void TestPacer::costs()
{
    QFETCH(Direction, direction);
    QFETCH(int, bytes);
    QTEST(Pacer::cost(direction, bytes), "cost");
}

void TestPacer::sustainedRate_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("perMinute");
    QTest::newRow("reads") << Direction::Read << 0 << 200 << 1'200;
    QTest::newRow("small writes") << Direction::Write << 100 << 200 << 1'200;
    QTest::newRow("writes of 10 KiB") << Direction::Write << 10'240 << 20 << 120;
}

void TestPacer::sustainedRate()
{
    QFETCH(Direction, direction);
    QFETCH(int, bytes);
    Pacer pacer;
    Time now = 1h;
    int admitted = 0;
    while (pacer.admit(u"map"_s, direction, bytes, now) == 0ms)
        ++admitted;
    QTEST(admitted, "burst");
    admitted = 0;
    const Time end = now + 1min;
    while (now <= end) {
        const Time wait = pacer.admit(u"map"_s, direction, bytes, now);
        now += wait;
        if (wait == 0ms)
            ++admitted;
    }
    QTEST(admitted, "perMinute");
}

void TestPacer::countsEachMapAndDirectionByItself()
{
    Pacer pacer;
    while (pacer.admit(u"a"_s, Direction::Read, 0, 0ms) == 0ms) {
    }
    QCOMPARE(pacer.admit(u"a"_s, Direction::Write, 0, 0ms), Time(0));
    QCOMPARE(pacer.admit(u"b"_s, Direction::Read, 0, 0ms), Time(0));
    QVERIFY(pacer.admit(u"a"_s, Direction::Read, 0, 0ms) > 0ms);
}

void TestPacer::waitingTakesNothing()
{
    Pacer pacer;
    while (pacer.admit(u"a"_s, Direction::Read, 0, 0ms) == 0ms) {
    }
    for (int i = 0; i < 100; ++i)
        QCOMPARE(pacer.admit(u"a"_s, Direction::Read, 0, 0ms), Time(50));
    QCOMPARE(pacer.admit(u"a"_s, Direction::Read, 0, 50ms), Time(0));
}

void TestPacer::restsWhatWasRefused()
{
    Pacer pacer;
    pacer.refused(u"a"_s, Direction::Write, 3s, 1s);
    QCOMPARE(pacer.admit(u"a"_s, Direction::Write, 0, 1s), Time(3'050));
    QCOMPARE(pacer.admit(u"a"_s, Direction::Read, 0, 1s), Time(0));
    QCOMPARE(pacer.admit(u"b"_s, Direction::Write, 0, 1s), Time(0));
    QCOMPARE(pacer.admit(u"a"_s, Direction::Write, 0, 4'050ms), Time(0));
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"

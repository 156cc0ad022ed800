// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/pacer.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using net::Pacer;
using net::Priority;
using Direction = Pacer::Direction;
using Time = Pacer::Time;

class TestPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void costs_data();
    void costs();
    void sustainedRate_data();
    void sustainedRate();
    void passesWhereArrivalIsUneven();
    void countsEachMapAndDirectionByItself();
    void whoComesFirstGoesFirst();
    void peopleGoAheadOfLongWork();
    void whoLeavesTakesNothing();
    void wakesOnceForAll();
    void restsWhatWasRefused();
    void refusedOnesGoFirst();
    void isSlowerForAWhileAfterARefusal();
    void oneMomentOfRefusalsCountsOnce();
    void twoNamesOfOneMapShareALimit();
    void tellsWhatIsLeft();

private:
    /// A request of the map "a" that notes its name when it goes.
    void enter(const QString &name, Priority priority = Priority::Bulk, qsizetype bytes = 0,
               Direction direction = Direction::Write);
    void useUp(Direction direction = Direction::Write);
    [[nodiscard]] static Pacer::Fare fare(Direction direction, const QString &object = u"a"_s)
    {
        return {object, direction, 0, Priority::Bulk};
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<Pacer> m_pacer;
    QStringList m_gone;
    QObject m_who;
};

void TestPacer::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_clock->advance(1h);
    m_pacer = std::make_unique<Pacer>(*m_clock);
    m_gone.clear();
}

void TestPacer::enter(const QString &name, Priority priority, qsizetype bytes, Direction direction)
{
    m_pacer->enter({u"a"_s, direction, bytes, priority}, &m_who, [this, name] { m_gone << name; });
}

void TestPacer::useUp(Direction direction)
{
    const auto left = [&] {
        const net::Budget budget = m_pacer->budget(u"a"_s);
        return (direction == Direction::Read ? budget.reads : budget.writes).left;
    };
    while (left() >= 1)
        m_pacer->enter(fare(direction), &m_who, [] {});
}

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
    QTest::addColumn<int>("limit"); // in 10 minutes
    QTest::newRow("reads") << Direction::Read << 0 << 200 + 600 * 20;
    QTest::newRow("small writes") << Direction::Write << 100 << 200 + 600 * 20;
    QTest::newRow("writes of 10 KiB") << Direction::Write << 10'240 << (200 + 600 * 20) / 10;
}

void TestPacer::sustainedRate()
{
    QFETCH(Direction, direction);
    QFETCH(int, bytes);
    QFETCH(int, limit);
    int passed = 0;
    std::function<void()> next = [&] {
        ++passed;
        m_pacer->enter({u"a"_s, direction, bytes, Priority::Bulk}, &m_who, next);
    };
    m_pacer->enter({u"a"_s, direction, bytes, Priority::Bulk}, &m_who, next);
    m_clock->advance(10min);
    QVERIFY2(passed <= limit, QByteArray::number(passed).constData());
    QVERIFY2(passed >= limit * 97 / 100, QByteArray::number(passed).constData());
}

void TestPacer::passesWhereArrivalIsUneven()
{
    // The service's own bucket, filled as what left evenly arrives after 0 to 200 ms.
    QList<Time> arrivals;
    int count = 0;
    std::function<void()> next = [&] {
        arrivals << m_clock->elapsed() + Time(count++ * 7'919 % 201);
        m_pacer->enter(fare(Direction::Read), &m_who, next);
    };
    m_pacer->enter(fare(Direction::Read), &m_who, next);
    m_clock->advance(5min);
    std::ranges::sort(arrivals);
    net::TokenBucket service(20, 200);
    for (const Time at : arrivals) {
        QVERIFY(service.level(at) >= 1);
        service.take(1, at);
    }
}

void TestPacer::countsEachMapAndDirectionByItself()
{
    useUp();
    enter(u"same"_s);
    enter(u"other direction"_s, Priority::Bulk, 0, Direction::Read);
    m_pacer->enter(fare(Direction::Write, u"b"_s), &m_who, [this] { m_gone << u"other map"_s; });
    QCOMPARE(m_gone, (QStringList{u"other direction"_s, u"other map"_s}));
}

void TestPacer::whoComesFirstGoesFirst()
{
    useUp();
    enter(u"1"_s);
    enter(u"2, heavy"_s, Priority::Bulk, 10'240);
    enter(u"3"_s); // waits behind it, though it could go sooner
    m_clock->advance(200ms);
    QCOMPARE(m_gone, QStringList{u"1"_s});
    m_clock->advance(10s);
    QCOMPARE(m_gone, (QStringList{u"1"_s, u"2, heavy"_s, u"3"_s}));
}

void TestPacer::peopleGoAheadOfLongWork()
{
    useUp();
    for (int i = 0; i < 1'000; ++i)
        enter(u"bulk"_s);
    m_clock->advance(1s);
    m_gone.clear();
    enter(u"person"_s, Priority::Interactive);
    enter(u"person again"_s, Priority::Interactive);
    m_clock->advance(110ms);
    QCOMPARE(m_gone.first(2), (QStringList{u"person"_s, u"person again"_s}));
}

void TestPacer::whoLeavesTakesNothing()
{
    useUp();
    const QObject other;
    m_pacer->enter({u"a"_s, Direction::Write, 10'240, Priority::Interactive}, &other,
                   [this] { m_gone << u"left"_s; });
    enter(u"behind"_s);
    m_clock->advance(100ms);
    QVERIFY(m_gone.isEmpty());
    m_pacer->leave(fare(Direction::Write), &other);
    m_clock->advance(0ms);
    QCOMPARE(m_gone, QStringList{u"behind"_s}); // its own token had come meanwhile
    m_clock->advance(1min);
    QCOMPARE(m_gone.size(), 1);
}

void TestPacer::wakesOnceForAll()
{
    useUp();
    for (int i = 0; i < 100; ++i)
        enter(u"bulk"_s);
    QCOMPARE(m_clock->waiting(), 1);
    m_clock->advance(1s);
    QCOMPARE(m_clock->waiting(), 1);
}

void TestPacer::restsWhatWasRefused()
{
    m_pacer->refused(fare(Direction::Write), 3s, m_clock->elapsed());
    enter(u"write"_s, Priority::Interactive);
    enter(u"read"_s, Priority::Bulk, 0, Direction::Read);
    m_pacer->enter(fare(Direction::Write, u"b"_s), &m_who, [this] { m_gone << u"other map"_s; });
    QCOMPARE(m_gone, (QStringList{u"read"_s, u"other map"_s}));
    m_clock->advance(2'999ms);
    QCOMPARE(m_gone.size(), 2);
    m_clock->advance(100ms);
    QCOMPARE(m_gone.last(), u"write"_s);
}

void TestPacer::refusedOnesGoFirst()
{
    enter(u"sent"_s);
    useUp();
    enter(u"not sent yet"_s);
    m_pacer->refused(fare(Direction::Write), 1s, m_clock->elapsed());
    m_pacer->enterAgain(fare(Direction::Write), &m_who, [this] { m_gone << u"sent again"_s; });
    m_clock->advance(10s);
    QCOMPARE(m_gone, (QStringList{u"sent"_s, u"sent again"_s, u"not sent yet"_s}));
}

void TestPacer::isSlowerForAWhileAfterARefusal()
{
    const auto rate = [&] {
        return m_pacer->budget(u"a"_s).reads.perSecond;
    };
    const double full = rate();
    m_pacer->refused(fare(Direction::Read), 2s, m_clock->elapsed());
    QCOMPARE(rate(), 0.0);
    m_clock->advance(2s);
    QCOMPARE(rate(), full * 0.7);
    m_clock->advance(10s);
    QCOMPARE(rate(), full * 0.8);
    m_pacer->refused(fare(Direction::Read), 0s, m_clock->elapsed());
    QCOMPARE(rate(), full * 0.56);
    m_clock->advance(44s);
    QCOMPARE(rate(), full);
    // It never comes to a stop.
    for (int i = 0; i < 100; ++i) {
        m_clock->advance(1ms);
        m_pacer->refused(fare(Direction::Read), 0s, m_clock->elapsed());
    }
    QVERIFY(rate() >= 0.9);
}

void TestPacer::oneMomentOfRefusalsCountsOnce()
{
    const Time sentAt = m_clock->elapsed();
    m_clock->advance(100ms);
    for (int i = 0; i < 6; ++i) // all that was under way
        m_pacer->refused(fare(Direction::Read), 1s, sentAt);
    m_clock->advance(1s);
    QVERIFY(m_pacer->budget(u"a"_s).reads.perSecond > 13);
}

void TestPacer::twoNamesOfOneMapShareALimit()
{
    useUp();
    enter(u"under a"_s);
    m_pacer->enter(fare(Direction::Write, u"SID"_s), &m_who, [this] { m_gone << u"under SID"_s; });
    QCOMPARE(m_gone, QStringList{u"under SID"_s});
    m_pacer->unite(u"a"_s, u"SID"_s);
    m_pacer->unite(u"a"_s, u"SID"_s);
    QCOMPARE(m_pacer->budget(u"a"_s).writes.waiting, 1);
    QCOMPARE(m_pacer->budget(u"SID"_s).writes.waiting, 1);
    QVERIFY(m_pacer->budget(u"SID"_s).writes.left < 1);
    m_clock->advance(1s);
    QCOMPARE(m_gone.last(), u"under a"_s);
    // A third name, and a renamed one.
    m_pacer->unite(u"c"_s, u"a"_s);
    m_pacer->unite(u"SID"_s, u"other SID"_s);
    for (const QString &name : {u"a"_s, u"c"_s, u"SID"_s}) {
        QCOMPARE(m_pacer->budget(name).writes.left, m_pacer->budget(u"other SID"_s).writes.left);
    }
    QVERIFY(m_pacer->budget(u"a"_s).writes.left < 30);
}

void TestPacer::tellsWhatIsLeft()
{
    const net::PaceLevel full = m_pacer->budget(u"a"_s).reads;
    QCOMPARE(full.left, full.capacity);
    QVERIFY(full.capacity > 190 && full.capacity <= 200);
    QCOMPARE(full.waiting, 0);
    useUp(Direction::Read);
    enter(u"read"_s, Priority::Bulk, 0, Direction::Read);
    const net::PaceLevel empty = m_pacer->budget(u"a"_s).reads;
    QVERIFY(empty.left < 1);
    QCOMPARE(empty.waiting, 1);
    QVERIFY(empty.nextIn > 0ms && empty.nextIn <= 51ms);
    QCOMPARE(m_pacer->budget(u"a"_s).writes.left, full.capacity);
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultbench.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::CellOutcome;

namespace {

/// Longer than the bench allows, also where checking makes it patient. By the time at work: so it
/// is as long on a busy machine.
void work()
{
    constexpr std::clock_t ticks = CLOCKS_PER_SEC / 2;
    const std::clock_t end = std::clock() + ticks;
    while (std::clock() < end) {
    }
}

} // namespace

/// The bench itself: work of ours in the way of the event loop fails a cell, a pause of the machine
/// does not, and nothing else gets a second try.
class TestFaultBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.start()); }

    void failsWhatIsAlwaysSlow()
    {
        QCOMPARE(tries(3), 3);
        QVERIFY2(m_outcome.wrong.contains(u"kept busy"_s), qPrintable(m_outcome.wrong));
    }

    void forgivesAPause()
    {
        QVERIFY(tries(1) > 1);
        QVERIFY2(m_outcome.wrong.isEmpty(), qPrintable(m_outcome.wrong));
    }

    void triesNothingElseAnew()
    {
        QCOMPARE(tries(1, u"another value"_s), 1);
        QCOMPARE(m_outcome.wrong, u"another value"_s);
    }

private:
    /// Of a cell that is slow that many times, and wrong besides where that is not empty.
    [[nodiscard]] int tries(int slow, const QString &wrong = {})
    {
        int count = 0;
        m_outcome = m_bench.tried([&] {
            if (++count <= slow)
                work();
            const QString beyond = m_bench.end();
            return CellOutcome{{}, wrong.isEmpty() ? beyond : wrong};
        });
        return count;
    }

    test::FaultBench m_bench;
    CellOutcome m_outcome;
};

QTEST_GUILESS_MAIN(TestFaultBench)
#include "tst_faultbench.moc"

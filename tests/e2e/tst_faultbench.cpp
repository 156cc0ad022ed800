// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultbench.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

/// Many times the reference, which the work is measured by.
void work()
{
    constexpr int times = 500;
    for (int i = 0; i < times; ++i)
        static_cast<void>(test::TurnWatch::referenceNs());
}

} // namespace

/// The bench itself: work of ours in the way of the event loop fails a cell, a pause of the machine
/// does not.
class TestFaultBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.start()); }
    void init() { m_bench.begin(); }

    void seesWork()
    {
        work();
        const QString wrong = m_bench.end();
        QVERIFY2(wrong.contains(u"kept busy"_s), qPrintable(wrong));
    }

    void seesNoWorkBeforeItWatches()
    {
        work();
        m_bench.watchEventLoop();
        const QString wrong = m_bench.end();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void forgivesAPause()
    {
        QThread::msleep(500); // which takes no processor time, as when the machine stands still
        const QString wrong = m_bench.end();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

private:
    test::FaultBench m_bench{test::FaultBench::Way::Clear};
};

QTEST_GUILESS_MAIN(TestFaultBench)
#include "tst_faultbench.moc"

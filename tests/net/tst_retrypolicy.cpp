// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/retrypolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;

namespace {

using Pause = std::optional<std::chrono::milliseconds>;

Result<net::Answer> status(int code)
{
    return net::Answer{code, {}, {}};
}

} // namespace

/// What is repeated at all is tst_gate's; here is for how long it waits, and how often.
class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesGrow_data();
    void pausesGrow();
    void ends();
    void asksTheService();
};

void TestRetryPolicy::pausesGrow_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("shortest");
    QTest::addColumn<int>("longest");
    QTest::newRow("1") << 1 << 250 << 500;
    QTest::newRow("2") << 2 << 500 << 1'000;
    QTest::newRow("3") << 3 << 1'000 << 2'000;
    QTest::newRow("4") << 4 << 2'000 << 4'000;
    QTest::newRow("5") << 5 << 4'000 << 8'000;
    QTest::newRow("6") << 6 << 8'000 << 16'000;
}

void TestRetryPolicy::pausesGrow()
{
    QFETCH(int, number);
    QFETCH(int, shortest);
    QFETCH(int, longest);
    const auto refused = status(429);
    const auto pause = [&](double random) {
        return net::retryPause({number, true, refused, {}}, random).value_or(-1ms).count();
    };
    QCOMPARE(pause(0), shortest);
    QCOMPARE(pause(1), longest);
    QCOMPARE(pause(0.5), (shortest + longest) / 2);
}

void TestRetryPolicy::ends()
{
    const auto refused = status(429);
    const auto busy = status(503);
    const Result<net::Answer> lost = fail(ErrorKind::ConnectionLost);
    for (const bool isWrite : {false, true}) {
        // The same for everything that was refused: a minute in vain, the pause included.
        QVERIFY(net::retryPause({60, isWrite, refused, {}, 45s}, 0).has_value());
        QVERIFY(!net::retryPause({60, isWrite, refused, {}, 46s}, 0).has_value());
        QVERIFY(!net::retryPause({61, isWrite, refused, {}}, 0).has_value());
        QCOMPARE(net::retryPause({1, isWrite, busy, {}}, 0).has_value(), !isWrite);
        QCOMPARE(net::retryPause({3, isWrite, lost, {}}, 0).has_value(), !isWrite);
        QVERIFY(!net::retryPause({4, isWrite, busy, {}}, 0).has_value());
        QVERIFY(!net::retryPause({4, isWrite, lost, {}}, 0).has_value());
        for (const int unusable : {0, 103, 199, 408}) {
            QCOMPARE(net::retryPause({3, isWrite, status(unusable), {}}, 0).has_value(), !isWrite);
            QVERIFY(!net::retryPause({4, isWrite, status(unusable), {}}, 0).has_value());
        }
        const Result<net::Answer> another = net::Answer{200, {}, {}, true};
        QCOMPARE(net::retryPause({3, isWrite, another, {}}, 0).has_value(), !isWrite);
        QVERIFY(!net::retryPause({4, isWrite, another, {}}, 0).has_value());
        QVERIFY(!net::retryPause({2, isWrite, lost, {}, 60s}, 0).has_value());
    }
}

void TestRetryPolicy::asksTheService()
{
    const auto refused = status(429);
    QCOMPARE(net::retryPause({1, false, refused, 10s}, 1), Pause(10s));
    // Not sooner than its own pause, which is spread.
    QCOMPARE(net::retryPause({1, false, refused, 0s}, 1), Pause(500ms));
    QCOMPARE(net::retryPause({1, false, refused, 60s}, 1), Pause(60s));
    QCOMPARE(net::retryPause({1, false, refused, 60'001ms}, 1), Pause());
    QCOMPARE(net::retryPause({2, false, refused, 60s, 60s}, 1), Pause());
    QCOMPARE(net::retryPause({1, true, status(503), 1s}, 1), Pause());
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"

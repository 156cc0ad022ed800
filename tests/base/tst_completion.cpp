// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/cancel.h"
#include "app/base/result.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace syncdeck;
using namespace std::chrono_literals;

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesOnce();
    void finishesAsCancelledWhenForgotten();
    void cancelRunsEachListenerOnce();
    void cancelSkipsGoneContexts();
    void clockRunsInOrderOfTime();
};

void TestCompletion::finishesOnce()
{
    const Completion<int> completion;
    const auto future = completion.future();
    QVERIFY(!future.isFinished());
    QVERIFY(completion.finish(1));
    QVERIFY(!completion.finish(2));
    QVERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 1);
    QCOMPARE(future.result().value(), 1);
}

void TestCompletion::finishesAsCancelledWhenForgotten()
{
    QFuture<Result<int>> future;
    {
        const Completion<int> completion;
        future = completion.future();
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
}

void TestCompletion::cancelRunsEachListenerOnce()
{
    QObject context;
    int calls = 0;
    const CancelSource source;
    source.token().onCancel(&context, [&] { ++calls; });
    source.cancel();
    source.cancel();
    QCOMPARE(calls, 1);
    source.token().onCancel(&context, [&] { ++calls; }); // late: at once
    QCOMPARE(calls, 2);
    QVERIFY(!CancelToken().isCancelled());
}

void TestCompletion::cancelSkipsGoneContexts()
{
    int calls = 0;
    const CancelSource source;
    {
        QObject context;
        source.token().onCancel(&context, [&] { ++calls; });
    }
    source.cancel();
    QCOMPARE(calls, 0);
}

void TestCompletion::clockRunsInOrderOfTime()
{
    test::FakeClock clock;
    QObject context;
    QList<int> order;
    clock.after(20ms, &context, [&] { order << 2; });
    clock.after(10ms, &context, [&] {
        order << 1;
        clock.after(5ms, &context, [&] { order << 15; });
    });
    clock.after(30ms, &context, [&] { order << 3; });
    clock.advance(20ms);
    QCOMPARE(order, (QList<int>{1, 15, 2}));
    QCOMPARE(clock.waiting(), 1);
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"

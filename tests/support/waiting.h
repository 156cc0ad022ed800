// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

namespace syncdeck::test {

/// After that a test gives up waiting for something, in milliseconds: only where it will never
/// come, however slow and busy the machine is. Nothing else in a test is bounded by time.
inline constexpr int patienceMs = 3 * 60 * 1000;

/// Runs the event loop until the operation has finished; then its result. One that does not finish
/// gives `TimedOut` with the subject "test".
template <typename T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    // Woken by the end itself: QTest::qWaitFor sleeps 10 ms between two looks, several for every
    // exchange over a socket.
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return fail(ErrorKind::TimedOut, QStringLiteral("test"));
    return future.takeResult();
}

/// Runs the event loop until the condition holds; whether it does. It looks after every event, and
/// from time to time for what other threads and processes do.
template <typename Condition>
[[nodiscard]] bool waitFor(Condition condition)
{
    // QTest::qWaitFor sleeps 10 ms between two looks, through which an exchange over a socket takes
    // several times as long as it has to.
    bool isOver = false;
    QTimer end;
    end.setSingleShot(true);
    end.callOnTimeout([&isOver] { isOver = true; });
    end.start(patienceMs);
    QTimer look;
    look.start(10);
    bool isSo = condition();
    while (!isSo && !isOver) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        isSo = condition();
    }
    return isSo;
}

/// Lets the event loop come round once, and what is to be deleted later go.
inline void comeRound()
{
    QTest::qWait(0);
}

} // namespace syncdeck::test

// Qt Test's own give up after five seconds, and look twenty times a second.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_UNTIL(condition)                                                                      \
    static_cast<void>(                                                                             \
        syncdeck::test::waitFor([&] { return bool(condition) || QTest::currentTestFailed(); }))
#define QTRY_VERIFY(condition)                                                                     \
    do {                                                                                           \
        QTRY_UNTIL(condition);                                                                     \
        QVERIFY(condition);                                                                        \
    } while (false)
#define QTRY_VERIFY2(condition, message)                                                           \
    do {                                                                                           \
        QTRY_UNTIL(condition);                                                                     \
        QVERIFY2(condition, message);                                                              \
    } while (false)
#define QTRY_COMPARE(value, expected)                                                              \
    do {                                                                                           \
        QTRY_UNTIL((value) == (expected));                                                         \
        QCOMPARE(value, expected);                                                                 \
    } while (false)

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

namespace syncdeck::test {

/// Runs the event loop until the operation has finished, at most `timeoutMs`; then its result. An
/// operation that does not finish in time gives `TimedOut` with the subject "test".
template <typename T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future, int timeoutMs = 10'000)
{
    // Woken by the end itself: QTest::qWaitFor sleeps 10 ms between two looks, several for every
    // exchange over a socket.
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return fail(ErrorKind::TimedOut, QStringLiteral("test"));
    return future.takeResult();
}

} // namespace syncdeck::test

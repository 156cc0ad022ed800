// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QTest>

namespace syncdeck::test {

/// Runs the event loop until the operation has finished, at most `timeoutMs`; then its result. An
/// operation that does not finish in time gives `TimedOut` with the subject "test".
template <typename T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future, int timeoutMs = 10'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, timeoutMs))
        return fail(ErrorKind::TimedOut, QStringLiteral("test"));
    return future.takeResult();
}

} // namespace syncdeck::test

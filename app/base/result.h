// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

#include <QFuture>
#include <QPromise>

#include <expected>
#include <memory>
#include <utility>

namespace syncdeck {

template <typename T>
using Result = std::expected<T, Error>;

using Failure = std::unexpected<Error>;

[[nodiscard]] inline Failure fail(ErrorKind kind, QString subject = {}, QString detail = {})
{
    Error error{};
    error.kind = kind;
    error.subject = std::move(subject);
    error.detail = std::move(detail);
    return Failure(std::move(error));
}

/// A future that is already finished.
template <typename T>
[[nodiscard]] QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// The promise of an operation that finishes exactly once. Only the first call of `finish` has an
/// effect. If the last copy is destroyed before, the operation finishes as `Cancelled`. `finish` is
/// not thread-safe; the future may be used by any thread.
template <typename T>
class Completion
{
public:
    Completion()
        : m_state(std::make_shared<State>())
    {
    }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_state->promise.future(); }
    [[nodiscard]] bool isFinished() const { return m_state->finished; }

    /// Returns whether this call finished the operation.
    bool finish(Result<T> result) const { return m_state->finish(std::move(result)); }

private:
    struct State
    {
        State() { promise.start(); }
        ~State() { finish(fail(ErrorKind::Cancelled)); }
        Q_DISABLE_COPY_MOVE(State)

        bool finish(Result<T> result)
        {
            if (std::exchange(finished, true))
                return false;
            promise.addResult(std::move(result));
            promise.finish();
            return true;
        }

        QPromise<Result<T>> promise;
        bool finished = false;
    };

    std::shared_ptr<State> m_state;
};

} // namespace syncdeck

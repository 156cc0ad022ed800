// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

class QObject;

namespace syncdeck {

/// Tells an operation that it is to stop. Passed to the operation with its arguments; copies share
/// one state. A default-constructed token is never cancelled. Not thread-safe.
class CancelToken
{
public:
    CancelToken() = default;

    [[nodiscard]] bool isCancelled() const;

    /// Calls `run` once, when the token is cancelled, or immediately if it already is. Not called
    /// after `context` has been destroyed.
    void onCancel(QObject *context, std::function<void()> run) const;

private:
    friend class CancelSource;
    struct State;
    explicit CancelToken(std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

/// Cancels the operations that hold its token. Destroying the source does not cancel them.
class CancelSource
{
public:
    CancelSource();

    [[nodiscard]] CancelToken token() const { return m_token; }
    void cancel() const;

private:
    CancelToken m_token;
};

} // namespace syncdeck

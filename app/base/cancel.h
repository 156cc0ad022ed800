// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

class QObject;

namespace syncdeck {

/// The receiving end of "stop that": handed to an operation along with its arguments. Copies refer
/// to the same wish. A default-constructed token is never cancelled. Used from one thread.
class CancelToken
{
public:
    CancelToken() = default;

    [[nodiscard]] bool isCancelled() const;

    /// Calls `run` once when cancelled, at once if that was before; never when `context` is gone.
    void onCancel(QObject *context, std::function<void()> run) const;

private:
    friend class CancelSource;
    struct State;
    explicit CancelToken(std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

/// The sending end. Letting it go does not cancel.
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

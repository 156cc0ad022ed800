// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace syncdeck {

/// The source of time, and of every timer. Passed to whatever needs it, so that tests can replace
/// it by a clock that they stop and advance.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock();
    Q_DISABLE_COPY_MOVE(Clock)

    /// This machine's wall clock, in UTC. It may be wrong by hours and may jump.
    [[nodiscard]] virtual QDateTime now() const = 0;

    /// Monotonic time since an arbitrary moment.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

    /// Calls `run` once, in the thread of `context`, after `delay`; not if `context` has been
    /// destroyed by then. With a delay of zero or less, `run` is called as soon as control returns
    /// to the event loop.
    virtual void after(std::chrono::milliseconds delay, QObject *context,
                       std::function<void()> run) = 0;
};

/// The system's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> run) override;
};

} // namespace syncdeck

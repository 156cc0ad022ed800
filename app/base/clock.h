// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace syncdeck {

/// Where time comes from, and the only place that waits. Handed in, so that tests can hold it still
/// and move it on.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock();
    Q_DISABLE_COPY_MOVE(Clock)

    /// This machine's wall clock, in UTC. It may be wrong by hours and may jump.
    [[nodiscard]] virtual QDateTime now() const = 0;

    /// Never goes back; counts from an arbitrary moment.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

    /// Calls `run` once, on the context's thread, when `delay` has passed; never when `context` is
    /// gone by then. A delay of zero or less means: from the event loop, as soon as may be.
    virtual void after(std::chrono::milliseconds delay, QObject *context,
                       std::function<void()> run) = 0;
};

/// The real one.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> run) override;
};

} // namespace syncdeck

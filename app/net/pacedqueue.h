// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/net/priority.h"
#include "app/net/tokenbucket.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>

namespace syncdeck::net {

/// How much of one limit is left.
struct PaceLevel
{
    double left = 0;     ///< requests (of the lightest kind) that may go at once; not negative
    double capacity = 0; ///< when nothing was sent for long
    double perSecond =
        0; ///< at which it fills; lower for a while after a refusal, 0 while it rests
    qsizetype waiting = 0;               ///< requests that wait for their turn
    std::chrono::milliseconds nextIn{0}; ///< until the first of them goes; 0 where none waits
};

/// Requests that share one limit, each waiting for its turn: interactive ones ahead of bulk ones,
/// else first come, first served. However many wait, one timer does.
class PacedQueue : public QObject
{
public:
    using Time = TokenBucket::Time;

    struct Turn
    {
        const QObject *who; ///< to leave the queue by
        double cost;        ///< in tokens
        Priority priority;
        std::function<void()> go;
    };

    /// Filled to the brim. The clock outlives it.
    PacedQueue(double perSecond, double capacity, Clock &clock, QObject *parent);

    /// Calls `go` once when it is its turn, which may be at once.
    void enter(Turn turn);
    /// The same, ahead of all others of its priority: it had its turn, and was refused.
    void enterAgain(Turn turn);
    /// Its turn does not come any more.
    void leave(const QObject *who);

    /// The service refused what was sent at that moment: nothing goes for this long, and less than
    /// before for a while. What was under way when it last refused tells nothing new.
    void refused(Time pause, Time sentAt);
    /// It let something through.
    void passed() { m_passedAt = m_clock.elapsed(); }
    /// When it last did; in the far past if never.
    [[nodiscard]] Time passedAt() const { return m_passedAt; }

    /// Takes over what the other has waiting and has spent: both turned out to be the same limit.
    void absorb(PacedQueue &other);

    [[nodiscard]] PaceLevel level() const;

private:
    using Turns = std::deque<Turn>;
    [[nodiscard]] Turns &turns(Priority priority);
    [[nodiscard]] const Turns *foremost() const;
    void pump();
    void wakeIn(Time wait);

    Clock &m_clock;
    TokenBucket m_bucket;
    Turns m_interactive;
    Turns m_bulk;
    std::optional<Time> m_wakeAt;
    Time m_passedAt = Time::min();
    std::optional<Time> m_refusedAt;
};

} // namespace syncdeck::net

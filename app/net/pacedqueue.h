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

/// What is left of one limit.
struct PaceLevel
{
    double left = 0; ///< requests of the smallest cost that may be sent immediately; not negative
    double capacity = 0; ///< its maximum, after a long pause
    double perSecond =
        0; ///< at which it fills; lower for a while after a refusal, 0 while it rests
    qsizetype waiting = 0;               ///< requests in the queue
    std::chrono::milliseconds nextIn{0}; ///< until the first of them is sent; 0: the queue is empty
};

/// The queue of the requests that share one limit: interactive requests before bulk requests,
/// otherwise first come, first served. Uses one timer for the whole queue.
class PacedQueue : public QObject
{
public:
    using Time = TokenBucket::Time;

    struct Turn
    {
        const QObject *who; ///< identifies the request, to remove it
        double cost;        ///< in tokens
        Priority priority;
        std::function<void()> go;
    };

    /// Starts with its full capacity. The clock must outlive the queue.
    PacedQueue(double perSecond, double capacity, Clock &clock, QObject *parent);

    /// Calls `go` once when it is the request's turn, which may be immediately.
    void enter(Turn turn);
    /// Queues a request again that was sent and refused: before all others of its priority.
    void enterAgain(Turn turn);
    /// Removes a request from the queue.
    void leave(const QObject *who);

    /// The service refused a request sent at that moment: nothing is sent for this time, and then
    /// less than before for a while. Ignored for requests sent before the last refusal.
    void refused(Time pause, Time sentAt);
    /// The service accepted a request.
    void passed() { m_passedAt = m_clock.elapsed(); }
    /// When the service last accepted one; far in the past if never.
    [[nodiscard]] Time passedAt() const { return m_passedAt; }

    /// Takes over the requests and the consumption of another queue that turned out to be for the
    /// same limit.
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

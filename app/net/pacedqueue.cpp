// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/pacedqueue.h"

#include <algorithm>
#include <iterator>

namespace syncdeck::net {

PacedQueue::PacedQueue(double perSecond, double capacity, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bucket(perSecond, capacity)
{
}

PacedQueue::Turns &PacedQueue::turns(Priority priority)
{
    return priority == Priority::Interactive ? m_interactive : m_bulk;
}

const PacedQueue::Turns *PacedQueue::foremost() const
{
    if (!m_interactive.empty())
        return &m_interactive;
    return m_bulk.empty() ? nullptr : &m_bulk;
}

void PacedQueue::enter(Turn turn)
{
    turns(turn.priority).push_back(std::move(turn));
    pump();
}

void PacedQueue::enterAgain(Turn turn)
{
    turns(turn.priority).push_front(std::move(turn));
    pump();
}

void PacedQueue::leave(const QObject *who)
{
    std::erase_if(m_interactive, [who](const Turn &turn) { return turn.who == who; });
    std::erase_if(m_bulk, [who](const Turn &turn) { return turn.who == who; });
    // Behind what left may stand something lighter. Not at once: everything may be about to leave.
    if (const Turns *first = foremost())
        wakeIn(m_bucket.delay(first->front().cost, m_clock.elapsed()));
}

void PacedQueue::pump()
{
    while (const Turns *first = foremost()) {
        const Time now = m_clock.elapsed();
        const double cost = first->front().cost;
        const Time wait = m_bucket.delay(cost, now);
        if (wait > Time(0)) {
            wakeIn(wait);
            return;
        }
        m_bucket.take(cost, now);
        Turns &from = turns(first->front().priority);
        const Turn turn = std::move(from.front());
        from.pop_front(); // before it goes, which may lead back here
        turn.go();
    }
}

void PacedQueue::wakeIn(Time wait)
{
    const Time due = m_clock.elapsed() + wait;
    if (m_wakeAt && *m_wakeAt <= due) // it will look again
        return;
    m_wakeAt = due;
    m_clock.after(wait, this, [this, due] {
        if (m_wakeAt != due)
            return;
        m_wakeAt.reset();
        pump();
    });
}

void PacedQueue::refused(Time pause, Time sentAt)
{
    const Time now = m_clock.elapsed();
    m_bucket.stopFor(pause, now);
    if (!m_refusedAt || sentAt > *m_refusedAt) {
        m_refusedAt = now;
        m_bucket.slowDown(now);
    }
}

void PacedQueue::absorb(PacedQueue &other)
{
    const Time now = m_clock.elapsed();
    m_passedAt = std::max(m_passedAt, other.m_passedAt);
    m_bucket.take(other.m_bucket.capacity() - other.m_bucket.level(now), now);
    std::ranges::move(std::exchange(other.m_interactive, {}), std::back_inserter(m_interactive));
    std::ranges::move(std::exchange(other.m_bulk, {}), std::back_inserter(m_bulk));
    pump();
}

PaceLevel PacedQueue::level() const
{
    const Time now = m_clock.elapsed();
    PaceLevel level;
    level.left = std::max(0.0, m_bucket.level(now));
    level.capacity = m_bucket.capacity();
    level.perSecond = m_bucket.rate(now);
    level.waiting = static_cast<qsizetype>(m_interactive.size() + m_bulk.size());
    if (const Turns *first = foremost())
        level.nextIn = m_bucket.delay(first->front().cost, now);
    return level;
}

} // namespace syncdeck::net

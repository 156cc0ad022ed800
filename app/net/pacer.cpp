// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/pacer.h"

#include <algorithm>

namespace syncdeck::net {

namespace {

constexpr double perSecond = 19.9; // of 20: clocks do not run quite alike
constexpr double capacity = 196;   // of 200: see the class
constexpr double lightPayloadBytes = 1024;
constexpr double heaviestCost = 10; // 20 tokens/s then make 2 writes/s

} // namespace

Pacer::Pacer(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

double Pacer::cost(Direction direction, qsizetype payloadBytes)
{
    if (direction == Direction::Read)
        return 1;
    return std::clamp(static_cast<double>(payloadBytes) / lightPayloadBytes, 1.0, heaviestCost);
}

QString Pacer::objectOf(const QString &name) const
{
    return m_sameAs.value(name, name);
}

PacedQueue &Pacer::queue(const QString &name, Direction direction)
{
    PacedQueue *&queue = m_queues[{objectOf(name), direction}];
    if (!queue)
        queue = new PacedQueue(perSecond, capacity, m_clock, this);
    return *queue;
}

void Pacer::enter(const Fare &fare, const QObject *who, std::function<void()> go)
{
    queue(fare.object, fare.direction)
        .enter({who, cost(fare.direction, fare.payloadBytes), fare.priority, std::move(go)});
}

void Pacer::enterAgain(const Fare &fare, const QObject *who, std::function<void()> go)
{
    queue(fare.object, fare.direction)
        .enterAgain({who, cost(fare.direction, fare.payloadBytes), fare.priority, std::move(go)});
}

void Pacer::leave(const Fare &fare, const QObject *who)
{
    queue(fare.object, fare.direction).leave(who);
}

void Pacer::refused(const Fare &fare, Time pause, Time sentAt)
{
    queue(fare.object, fare.direction).refused(pause, sentAt);
}

void Pacer::passed(const Fare &fare)
{
    queue(fare.object, fare.direction).passed();
}

Pacer::Time Pacer::passedAt(const Fare &fare) const
{
    const PacedQueue *found = m_queues.value({objectOf(fare.object), fare.direction});
    return found ? found->passedAt() : Time::min();
}

void Pacer::unite(const QString &name, const QString &object)
{
    const QString from = objectOf(name);
    const QString to = objectOf(object);
    if (from == to)
        return;
    for (QString &target : m_sameAs) {
        if (target == from)
            target = to;
    }
    m_sameAs.insert(from, to);
    for (const Direction direction : {Direction::Read, Direction::Write}) {
        PacedQueue *absorbed = m_queues.take({from, direction});
        if (!absorbed)
            continue;
        queue(to, direction).absorb(*absorbed);
        absorbed->deleteLater(); // it may be what leads here
    }
}

PaceLevel Pacer::level(const QString &name, Direction direction) const
{
    if (const PacedQueue *found = m_queues.value({objectOf(name), direction}))
        return found->level();
    return {capacity, capacity, perSecond, 0, Time(0)};
}

Budget Pacer::budget(const QString &object) const
{
    return {level(object, Direction::Read), level(object, Direction::Write)};
}

} // namespace syncdeck::net

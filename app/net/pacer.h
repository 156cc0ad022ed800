// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/pacedqueue.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QString>

namespace syncdeck::net {

/// What is left of the limits of one object, such as a map.
struct Budget
{
    PaceLevel reads;
    PaceLevel writes;
};

/// The service's limits per map and direction: 20 reads/s and 20 writes/s sustained with a burst
/// window of 10 s, hence 200 at once; payloads above 1 KiB are limited harder, down to 2 writes/s
/// from 10 KiB on. (Its public reference; how it goes between 1 and 10 KiB is not said, and taken
/// as even.) It stays a little below them: requests that left evenly arrive unevenly, and what
/// arrives 200 ms closer to the one before than it left must still pass.
class Pacer : public QObject
{
public:
    using Time = TokenBucket::Time;

    enum class Direction { Read, Write };

    /// A request before the limits.
    struct Fare
    {
        QString object;
        Direction direction = Direction::Read;
        qsizetype payloadBytes = 0;
        Priority priority = Priority::Interactive;
    };

    /// The clock outlives it.
    explicit Pacer(Clock &clock, QObject *parent = nullptr);

    /// Tokens that a request with this payload takes.
    [[nodiscard]] static double cost(Direction direction, qsizetype payloadBytes);

    /// Calls `go` once when the request may be sent, which may be at once.
    void enter(const Fare &fare, const QObject *who, std::function<void()> go);
    /// The same for one that was sent and refused: ahead of those that were not sent yet.
    void enterAgain(const Fare &fare, const QObject *who, std::function<void()> go);
    /// It is not to be sent any more.
    void leave(const Fare &fare, const QObject *who);

    /// A 429 came to what was sent at that moment: the object rests for this long.
    void refused(const Fare &fare, Time pause, Time sentAt);
    /// Something else than a 429 came.
    void passed(const Fare &fare);
    /// When that was last; in the far past if never.
    [[nodiscard]] Time passedAt(const Fare &fare) const;

    /// Two names turned out to mean one object, such as a map's unique name and its SID.
    void unite(const QString &name, const QString &object);

    [[nodiscard]] Budget budget(const QString &object) const;

private:
    using Key = QPair<QString, Direction>;
    [[nodiscard]] QString objectOf(const QString &name) const;
    [[nodiscard]] PacedQueue &queue(const QString &name, Direction direction);
    [[nodiscard]] PaceLevel level(const QString &name, Direction direction) const;

    Clock &m_clock;
    QMap<Key, PacedQueue *> m_queues; // children
    QHash<QString, QString> m_sameAs;
};

} // namespace syncdeck::net

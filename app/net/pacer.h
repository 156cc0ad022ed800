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

/// Keeps the service's limits per map and direction: 20 reads/s and 20 writes/s with a burst window
/// of 10 s, so 200 at once. Payloads above 1 KiB have a lower limit, down to 2 writes/s from 10 KiB
/// on; the service's reference does not tell the values between, so they are interpolated linearly.
/// It stays a little below the limits: requests sent at even intervals arrive unevenly, and one
/// that arrives 200 ms closer to the previous one than it was sent must still be accepted.
class Pacer : public QObject
{
public:
    using Time = TokenBucket::Time;

    enum class Direction { Read, Write };

    /// What the limits need to know about a request.
    struct Fare
    {
        QString object;
        Direction direction = Direction::Read;
        qsizetype payloadBytes = 0;
        Priority priority = Priority::Interactive;
    };

    /// The clock must outlive the pacer.
    explicit Pacer(Clock &clock, QObject *parent = nullptr);

    /// The tokens that a request with this payload costs.
    [[nodiscard]] static double cost(Direction direction, qsizetype payloadBytes);

    /// Calls `go` once when the request may be sent, which may be immediately.
    void enter(const Fare &fare, const QObject *who, std::function<void()> go);
    /// Queues a request again that was sent and refused: before those that were not sent yet.
    void enterAgain(const Fare &fare, const QObject *who, std::function<void()> go);
    /// Removes a request that is not to be sent any more.
    void leave(const Fare &fare, const QObject *who);

    /// A request sent at that moment was answered by a 429: nothing is sent to the object for this
    /// time.
    void refused(const Fare &fare, Time pause, Time sentAt);
    /// A request was answered by something else than a 429.
    void passed(const Fare &fare);
    /// When that last happened; far in the past if never.
    [[nodiscard]] Time passedAt(const Fare &fare) const;

    /// Call when two names mean the same object, such as a map's unique name and its SID.
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

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/tokenbucket.h"

#include <QHash>
#include <QString>

namespace syncdeck::net {

/// The service's limits per map and direction: 20 reads/s and 20 writes/s sustained with a burst
/// window of 10 s, hence 200 at once; payloads above 1 KiB are limited harder, down to 2 writes/s
/// from 10 KiB on. (Its public reference; how it goes between 1 and 10 KiB is not said, and taken
/// as even.)
class Pacer
{
public:
    using Time = TokenBucket::Time;

    enum class Direction { Read, Write };

    /// Tokens that a request with this payload takes.
    [[nodiscard]] static double cost(Direction direction, qsizetype payloadBytes);

    /// How long this request must wait; 0: it may go, and its tokens are taken.
    [[nodiscard]] Time admit(const QString &object, Direction direction, qsizetype payloadBytes,
                             Time now);
    /// A 429 came: the object rests for as long as the answer asked, or a second.
    void refused(const QString &object, Direction direction, Time pause, Time now);

private:
    [[nodiscard]] TokenBucket &bucket(const QString &object, Direction direction);

    QHash<QString, TokenBucket> m_reads;
    QHash<QString, TokenBucket> m_writes;
};

} // namespace syncdeck::net

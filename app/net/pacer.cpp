// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/pacer.h"

#include <algorithm>

namespace syncdeck::net {

namespace {

constexpr double perSecond = 20;
constexpr double burstSeconds = 10;
constexpr double lightPayloadBytes = 1024;
constexpr double heaviestCost = 10; // 20 tokens/s then make 2 writes/s

} // namespace

double Pacer::cost(Direction direction, qsizetype payloadBytes)
{
    if (direction == Direction::Read)
        return 1;
    return std::clamp(static_cast<double>(payloadBytes) / lightPayloadBytes, 1.0, heaviestCost);
}

TokenBucket &Pacer::bucket(const QString &object, Direction direction)
{
    auto &buckets = direction == Direction::Read ? m_reads : m_writes;
    auto found = buckets.find(object);
    if (found == buckets.end())
        found = buckets.insert(object, TokenBucket(perSecond, perSecond * burstSeconds));
    return *found;
}

Pacer::Time Pacer::admit(const QString &object, Direction direction, qsizetype payloadBytes,
                         Time now)
{
    TokenBucket &tokens = bucket(object, direction);
    const double needed = cost(direction, payloadBytes);
    const Time wait = tokens.delay(needed, now);
    if (wait <= Time(0))
        tokens.take(needed, now);
    return wait;
}

void Pacer::refused(const QString &object, Direction direction, Time pause, Time now)
{
    bucket(object, direction).stopFor(pause, now);
}

} // namespace syncdeck::net

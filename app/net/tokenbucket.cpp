// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace syncdeck::net {

TokenBucket::TokenBucket(double perSecond, double capacity)
    : m_perSecond(perSecond)
    , m_capacity(capacity)
    , m_level(capacity)
{
}

double TokenBucket::level(Time now) const
{
    const double seconds = std::max(0.0, std::chrono::duration<double>(now - m_at).count());
    return std::min(m_capacity, m_level + seconds * m_perSecond);
}

TokenBucket::Time TokenBucket::delay(double cost, Time now) const
{
    const Time paused = std::max(Time(0), m_at - now); // see stopFor
    const double missing = std::min(cost, m_capacity) - level(now);
    if (missing <= 0)
        return paused;
    return paused + Time(static_cast<Time::rep>(std::ceil(missing / m_perSecond * 1000.0)));
}

void TokenBucket::take(double cost, Time now)
{
    m_level = level(now) - cost;
    m_at = std::max(m_at, now);
}

void TokenBucket::stopFor(Time pause, Time now)
{
    m_level = std::min(0.0, level(now));
    m_at = std::max(m_at, now + pause);
}

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace syncdeck::net {

namespace {

constexpr double slowedTo = 0.7;
constexpr double slowest = 0.05;       // of the full rate
constexpr double growthASecond = 0.01; // of the full rate

double seconds(TokenBucket::Time time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

TokenBucket::TokenBucket(double perSecond, double capacity)
    : m_perSecond(perSecond)
    , m_capacity(capacity)
    , m_level(capacity)
    , m_rate(perSecond)
{
}

double TokenBucket::growth() const
{
    return m_perSecond * growthASecond;
}

double TokenBucket::flow(Time at) const
{
    return std::min(m_perSecond, m_rate + seconds(at - m_rateAt) * growth());
}

double TokenBucket::rate(Time now) const
{
    return now < m_at ? 0.0 : flow(now);
}

double TokenBucket::level(Time now) const
{
    if (now <= m_at)
        return m_level;
    // The rate grows in a straight line up to the full one.
    const double first = flow(m_at);
    const double passed = seconds(now - m_at);
    const double growing = std::min(passed, (m_perSecond - first) / growth());
    const double came =
        growing * (first + growth() * growing / 2) + (passed - growing) * m_perSecond;
    return std::min(m_capacity, m_level + came);
}

TokenBucket::Time TokenBucket::delay(double cost, Time now) const
{
    const Time paused = std::max(Time(0), m_at - now); // see stopFor
    const double missing = std::min(cost, m_capacity) - level(now);
    if (missing <= 0)
        return paused;
    const double first = flow(now + paused);
    const double growing = (m_perSecond - first) / growth();
    const double grown = growing * (first + growth() * growing / 2);
    const double wait =
        missing > grown ? growing + (missing - grown) / m_perSecond
                        : (std::sqrt(first * first + 2 * growth() * missing) - first) / growth();
    return paused + Time(static_cast<Time::rep>(std::ceil(wait * 1000.0)));
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

void TokenBucket::slowDown(Time now)
{
    take(0, now);
    m_rate = std::max(m_perSecond * slowest, flow(m_at) * slowedTo);
    m_rateAt = m_at;
}

} // namespace syncdeck::net

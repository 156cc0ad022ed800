// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/ratelimits.h"

#include <algorithm>
#include <cmath>

namespace syncdeck::sandbox {

namespace {

constexpr double perSecond = 20;
constexpr double capacity = 200;

} // namespace

std::optional<int> RateLimits::refusedFor(qint64 map, bool isWrite, qint64 payloadBytes)
{
    const qint64 now = m_now();
    auto found = m_buckets.find({map, isWrite});
    if (found == m_buckets.end())
        found = m_buckets.insert({map, isWrite}, {capacity, now});
    Bucket &bucket = *found;
    const double passed = static_cast<double>(std::max<qint64>(0, now - bucket.at)) / 1000.0;
    bucket.tokens = std::min(capacity, bucket.tokens + passed * perSecond);
    bucket.at = now;
    const double cost =
        isWrite ? std::clamp(static_cast<double>(payloadBytes) / 1024.0, 1.0, 10.0) : 1.0;
    if (bucket.tokens >= cost) {
        bucket.tokens -= cost;
        return {};
    }
    return std::max(1, static_cast<int>(std::ceil((cost - bucket.tokens) / perSecond)));
}

} // namespace syncdeck::sandbox

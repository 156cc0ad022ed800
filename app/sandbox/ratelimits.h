// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/context.h"

#include <QHash>

namespace syncdeck::sandbox {

/// The documented limits, a bucket for each map and direction: 20 requests/s with a burst window of
/// 10 s; writes with more than 1 KiB cost more, up to ten times from 10 KiB on.
class RateLimits
{
public:
    explicit RateLimits(Now now)
        : m_now(std::move(now))
    {
    }

    /// Nothing: the request may pass. Else the seconds until it may, at least 1.
    [[nodiscard]] std::optional<int> refusedFor(qint64 map, bool isWrite, qint64 payloadBytes);

private:
    struct Bucket
    {
        double tokens;
        qint64 at;
    };

    Now m_now;
    QHash<QPair<qint64, bool>, Bucket> m_buckets;
};

} // namespace syncdeck::sandbox

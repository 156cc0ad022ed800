// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace syncdeck::net {

/// Tokens that flow in at a steady rate up to a brim; each request takes some. Times are those of
/// `Clock::elapsed`.
class TokenBucket
{
public:
    using Time = std::chrono::milliseconds;

    /// Full at first. `perSecond` and `capacity` above 0.
    TokenBucket(double perSecond, double capacity);

    /// How long until `cost` tokens are there; 0: now. A cost above the capacity waits for a full
    /// bucket.
    [[nodiscard]] Time delay(double cost, Time now) const;
    /// Takes them; the bucket may go below zero, which later requests wait for.
    void take(double cost, Time now);
    /// The other side said no: nothing is left, and nothing flows in for this long.
    void stopFor(Time pause, Time now);

    [[nodiscard]] double level(Time now) const;

private:
    double m_perSecond;
    double m_capacity;
    double m_level;
    Time m_at{0};
};

} // namespace syncdeck::net

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
    /// Somebody else draws on the same limit: from the end of the rest on, tokens flow in at
    /// seven tenths of the present rate, which then grows by a hundredth of the full one a second.
    void slowDown(Time now);

    [[nodiscard]] double level(Time now) const;
    [[nodiscard]] double rate(Time now) const; ///< tokens a second; 0 while it rests
    [[nodiscard]] double capacity() const { return m_capacity; }

private:
    [[nodiscard]] double flow(Time at) const;
    [[nodiscard]] double growth() const;

    double m_perSecond;
    double m_capacity;
    double m_level; ///< at m_at
    Time m_at{0};
    double m_rate; ///< at m_rateAt, which is never after m_at
    Time m_rateAt{0};
};

} // namespace syncdeck::net

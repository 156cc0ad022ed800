// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace syncdeck::net {

/// Tokens are added at a steady rate up to a capacity; each request takes some. Times are those of
/// `Clock::elapsed`.
class TokenBucket
{
public:
    using Time = std::chrono::milliseconds;

    /// Full at first. `perSecond` and `capacity` above 0.
    TokenBucket(double perSecond, double capacity);

    /// Time until `cost` tokens are available; 0: now. For a cost above the capacity, time until
    /// the bucket is full.
    [[nodiscard]] Time delay(double cost, Time now) const;
    /// Takes the tokens. The level may become negative; later requests wait until it is made up.
    void take(double cost, Time now);
    /// The service refused a request: removes all tokens, and adds none for this time.
    void stopFor(Time pause, Time now);
    /// Other programs use the same limit: after the pause, tokens are added at 70 % of the present
    /// rate, which then grows by 1 % of the full rate per second.
    void slowDown(Time now);

    [[nodiscard]] double level(Time now) const;
    [[nodiscard]] double rate(Time now) const; ///< tokens per second; 0 during a pause
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

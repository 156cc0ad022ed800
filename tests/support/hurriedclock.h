// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"

#include <map>
#include <mutex>

namespace syncdeck::test {

/// A clock that runs so many times as quick as the real one, so that time-outs and pauses pass
/// while real connections are at work. Any thread may ask it.
class HurriedClock final : public Clock
{
public:
    explicit HurriedClock(int factor);

    /// From now on; what waits already is not concerned.
    void setFactor(int factor);
    /// From now on waits of exactly this length pass at a factor of their own: such as the
    /// time-outs of an exchange, which must not be missed by a sound answer on a slow machine.
    void setFactorOf(std::chrono::milliseconds delay, int factor);

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> run) override;

    /// How long that takes by the real clock, at least a millisecond.
    [[nodiscard]] std::chrono::milliseconds real(std::chrono::milliseconds span) const;

private:
    [[nodiscard]] int factor() const;

    SystemClock m_real;
    QDateTime m_start;
    std::map<std::chrono::milliseconds, int> m_factors; ///< by the length of the wait
    mutable std::mutex m_mutex;                         ///< for what follows
    int m_factor;
    std::chrono::milliseconds m_since;     ///< by the real clock, since the factor counts
    std::chrono::milliseconds m_passed{0}; ///< until then, by this one
};

} // namespace syncdeck::test

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hurriedclock.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace syncdeck::test {

HurriedClock::HurriedClock(int factor)
    : m_start(m_real.now())
    , m_factor(factor)
    , m_since(m_real.elapsed())
{
}

void HurriedClock::setFactor(int factor)
{
    const std::scoped_lock lock(m_mutex);
    const auto now = m_real.elapsed();
    m_passed += (now - m_since) * m_factor;
    m_since = now;
    m_factor = factor;
}

void HurriedClock::setFactorOf(std::chrono::milliseconds delay, int factor)
{
    m_factors[delay] = factor;
}

int HurriedClock::factor() const
{
    const std::scoped_lock lock(m_mutex);
    return m_factor;
}

QDateTime HurriedClock::now() const
{
    return m_start.addMSecs(elapsed().count());
}

std::chrono::milliseconds HurriedClock::elapsed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_passed + (m_real.elapsed() - m_since) * m_factor;
}

void HurriedClock::after(std::chrono::milliseconds delay, QObject *context,
                         std::function<void()> run)
{
    const auto special = m_factors.find(delay);
    const auto wait = special == m_factors.end() ? real(delay) : delay / special->second;
    m_real.after(delay > 0ms ? wait : 0ms, context, std::move(run));
}

std::chrono::milliseconds HurriedClock::real(std::chrono::milliseconds span) const
{
    return std::max(1ms, span / factor());
}

} // namespace syncdeck::test

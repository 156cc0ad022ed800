// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/serverclock.h"

namespace syncdeck::session {

ServerClock::ServerClock(const Clock &clock)
    : m_clock(clock)
{
}

void ServerClock::observe(const std::optional<QDateTime> &serverTime)
{
    if (!serverTime)
        return;
    m_seen = serverTime;
    m_seenAt = m_clock.elapsed();
}

QDateTime ServerClock::now() const
{
    if (!m_seen)
        return m_clock.now();
    return m_seen->addMSecs((m_clock.elapsed() - m_seenAt).count());
}

} // namespace syncdeck::session

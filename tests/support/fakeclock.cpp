// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeclock.h"

#include <algorithm>
#include <utility>

namespace syncdeck::test {

FakeClock::FakeClock(QDateTime start)
    : m_start(std::move(start))
{
}

QDateTime FakeClock::now() const
{
    return m_start.addMSecs(m_elapsed.count());
}

std::chrono::milliseconds FakeClock::elapsed() const
{
    return m_elapsed;
}

void FakeClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> run)
{
    Entry entry{m_elapsed + std::max(delay, std::chrono::milliseconds(0)), context, std::move(run)};
    const auto place = std::ranges::upper_bound(m_entries, entry.due, {}, &Entry::due);
    m_entries.insert(place, std::move(entry));
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    const auto end = m_elapsed + by;
    while (!m_entries.empty() && m_entries.front().due <= end) {
        const Entry entry = std::move(m_entries.front());
        m_entries.erase(m_entries.begin());
        m_elapsed = std::max(m_elapsed, entry.due);
        if (entry.context)
            entry.run();
    }
    m_elapsed = end;
}

qsizetype FakeClock::waiting() const
{
    return std::ranges::count_if(m_entries, [](const Entry &e) { return !e.context.isNull(); });
}

} // namespace syncdeck::test

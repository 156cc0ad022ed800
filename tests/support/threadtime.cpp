// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/threadtime.h"

#include <algorithm>
#include <ctime>

namespace syncdeck::test {

namespace {

/// The least of some times, which is the one that was disturbed least.
qint64 leastNs(int size, const std::function<void(int size)> &work)
{
    constexpr int times = 3;
    qint64 least = 0;
    for (int i = 0; i < times; ++i) {
        const qint64 before = threadTimeNs();
        work(size);
        const qint64 taken = std::max<qint64>(threadTimeNs() - before, 1);
        least = i == 0 ? taken : std::min(least, taken);
    }
    return least;
}

} // namespace

qint64 threadTimeNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

double growth(int size, const std::function<void(int size)> &work)
{
    constexpr int more = 8;
    const qint64 little = leastNs(size, work);
    return double(leastNs(more * size, work)) / double(little);
}

} // namespace syncdeck::test

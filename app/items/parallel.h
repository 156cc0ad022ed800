// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace syncdeck::items {

/// Set when nobody wants the outcome any more; work that takes long looks at it often.
using Cancelled = std::atomic<bool>;

[[nodiscard]] inline int threadCount()
{
    constexpr int most = 8;
    return std::clamp(QThread::idealThreadCount(), 1, most);
}

/// Calls `work` with 0…parts - 1, each once, in several threads, and returns when all is done. Only
/// for threads that may wait, never the window's.
template <typename Work>
void inParallel(std::size_t parts, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    const auto takeOn = [&] {
        for (std::size_t part = next++; part < parts; part = next++)
            work(part);
    };
    const std::size_t others = std::min(parts, std::size_t(threadCount()));
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < others; ++i)
        helpers.emplace_back(takeOn);
    takeOn();
}

} // namespace syncdeck::items

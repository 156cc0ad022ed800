// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>

namespace syncdeck::items {

/// What several share, to be changed by one of them: it gets a copy of its own unless it is alone.
template <typename T>
[[nodiscard]] T &changeable(std::shared_ptr<T> &shared)
{
    // When the count is one, nobody else can take a share. What another thread has read before it
    // let its share go must have been read before this one is changed.
    if (shared.use_count() > 1)
        shared = std::make_shared<T>(*shared);
    else
        std::atomic_thread_fence(std::memory_order_acquire);
    return *shared;
}

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <chrono>
#include <optional>

namespace syncdeck::net {

/// What came of one attempt, as far as repeating it is concerned.
struct Attempt
{
    int number = 1; ///< from 1
    bool isWrite = false;
    const Result<Answer> &result;
    /// From the answer's `Retry-After`.
    std::optional<std::chrono::milliseconds> retryAfter;
    /// Part of long work, which may not fail because others use up the limit for a while.
    bool isPatient = false;
};

/// What is waited for at most before a request is sent again.
inline constexpr std::chrono::seconds longestRetryPause{60};

/// Whether and after what pause a request is sent again. A 429 was never processed, so anything may
/// be repeated, up to 6 times, where it is patient up to 60 (half an hour). Reads are repeated up
/// to 3 times after loss of connection, time-out, a stray answer and 5xx. Writes otherwise never:
/// they may have been done. Pauses double from half a second and are spread by `random` (0…1), so
/// that many clients do not come back at the same moment. When the service asks for more than a
/// minute, that is for the user to decide: no repetition.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryPause(const Attempt &attempt,
                                                                  double random);

} // namespace syncdeck::net

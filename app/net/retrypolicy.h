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
    /// Since the first attempt failed, or, of refusals, since the service last let anything through
    /// to the same object.
    std::chrono::milliseconds inVainFor{0};
};

/// How long a request is sent again and again in vain at most, the next pause included.
inline constexpr std::chrono::seconds longestRetry{60};

/// Whether and after what pause a request is sent again. A 429 was never processed, so anything may
/// be repeated, until the service has let nothing through for a minute (but 60 times at most).
/// Reads are repeated up to 3 times within a minute after loss of connection, time-out, a stray
/// answer and 5xx. Writes otherwise never: they may have been done. Pauses double from half a
/// second and are spread by `random` (0…1), so that many clients do not come back at the same
/// moment. When the service asks for more than what is left of the minute, that is for the user to
/// decide: no repetition.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryPause(const Attempt &attempt,
                                                                  double random);

/// How long a read waits for its answer to begin, by the attempt (from 1). An answer that got lost
/// costs ten seconds; one that is slow every time gets more each time.
[[nodiscard]] std::chrono::milliseconds readPatience(int attempt);

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <chrono>
#include <optional>

namespace syncdeck::net {

/// The result of one attempt, as needed to decide whether it is repeated.
struct Attempt
{
    int number = 1; ///< from 1
    bool isWrite = false;
    const Result<Answer> &result;
    /// From the answer's `Retry-After`.
    std::optional<std::chrono::milliseconds> retryAfter;
    /// Time since the first attempt failed; for refusals (429), since the service last accepted a
    /// request for the same object.
    std::chrono::milliseconds inVainFor{0};
};

/// How long a request is repeated at most, including the next pause.
inline constexpr std::chrono::seconds longestRetry{60};

/// The pause after which a request is repeated; nothing: it is not repeated. After a 429, which was
/// never processed, any request is repeated, until the service has accepted nothing for a minute,
/// at most 60 times. Reads are repeated up to 3 times within a minute after a lost connection, a
/// timeout, a stray answer or a 5xx. Other writes are never repeated, since they may have been
/// carried out. Pauses double from half a second and are varied by `random` (0…1), so that many
/// clients do not return at the same moment. If the service asks for a longer pause than what is
/// left of the minute, the request is not repeated: the user decides.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryPause(const Attempt &attempt,
                                                                  double random);

/// How long a read waits for the start of its answer, by attempt (from 1). Ten seconds at first, in
/// case the answer was lost; longer for each repetition, in case the service is slow.
[[nodiscard]] std::chrono::milliseconds readPatience(int attempt);

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace syncdeck::net {

/// Why a request has to wait.
struct Wait
{
    enum class For {
        Limits,  ///< the service's limits; see Pacer
        NextTry, ///< a repetition after `length`; see `status`
        Answer
    };

    For what = For::Limits;
    std::chrono::milliseconds length{0};
    /// Status of the answer after which the request is repeated; 0: there was no answer.
    int status = 0;
};

/// The user is told about a wait that is longer than this before a request is sent,
inline constexpr std::chrono::seconds longestSilence{2};
/// and longer than this after it was sent, since a slow answer may still arrive.
inline constexpr std::chrono::seconds longestSilenceOfService{5};

} // namespace syncdeck::net

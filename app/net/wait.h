// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace syncdeck::net {

/// A request is not sent for a while, or gets no answer.
struct Wait
{
    enum class For {
        Limits,  ///< of the service, as they are kept here
        NextTry, ///< which has `length` and `status`
        Answer
    };

    For what = For::Limits;
    std::chrono::milliseconds length{0};
    /// Of the answer after which it is sent again; 0: there was none.
    int status = 0;
};

/// A person is told of a wait that is longer: before a request is sent,
inline constexpr std::chrono::seconds longestSilence{2};
/// and for the answer to one that was sent, as a slow answer may still be on its way.
inline constexpr std::chrono::seconds longestSilenceOfService{5};

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace syncdeck::net {

/// A request is not sent for a while.
struct Wait
{
    /// Nothing: until the service's limits, as they are kept here, let it through.
    std::optional<std::chrono::milliseconds> length;
    /// Of the answer after which it is sent again; 0: there was none.
    int status = 0;
};

/// A person is told of a wait that is longer.
inline constexpr std::chrono::seconds longestSilence{2};

} // namespace syncdeck::net

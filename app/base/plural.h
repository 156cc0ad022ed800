// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <limits>

namespace syncdeck {

/// Converts a count to the `int` by which tr() chooses the plural form and replaces `%Ln`.
[[nodiscard]] constexpr int plural(auto count)
{
    return static_cast<int>(
        std::min<long long>(static_cast<long long>(count), std::numeric_limits<int>::max()));
}

} // namespace syncdeck

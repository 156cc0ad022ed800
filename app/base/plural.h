// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <limits>

namespace syncdeck {

/// A count as tr() takes it to choose the plural form and to write `%Ln`.
[[nodiscard]] constexpr int plural(auto count)
{
    return static_cast<int>(
        std::min<long long>(static_cast<long long>(count), std::numeric_limits<int>::max()));
}

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/arch/rules.h"

#include <string>

namespace syncdeck::arch {

/// The rooms as an SVG picture: each stands above all that it uses, and a line leads to what it
/// uses directly. A line is left out where a longer way leads there. The same rules give the same
/// bytes.
[[nodiscard]] std::string pictureOf(const Rules &rules);

} // namespace syncdeck::arch

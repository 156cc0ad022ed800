// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/arch/rules.h"

#include <filesystem>
#include <string>
#include <vector>

namespace syncdeck::arch {

/// Every breach in the tree below `root`, as `file:line: what is wrong`, in order of file names.
/// `qtHeaders` is the folder that holds QtCore, QtGui and so on. Throws std::runtime_error when
/// there is nothing to check, or nothing to check it by.
[[nodiscard]] std::vector<std::string> breaches(const Rules &rules,
                                                const std::filesystem::path &root,
                                                const std::filesystem::path &qtHeaders);

} // namespace syncdeck::arch

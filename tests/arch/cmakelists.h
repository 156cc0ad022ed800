// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace syncdeck::arch {

struct Link
{
    int line;         ///< from 1
    std::string name; ///< a room's name without `syncdeck_`, or an imported target
};

/// A CMakeLists.txt as far as the rules need it.
struct CMakeFile
{
    std::string path;
    std::vector<std::string> defines; ///< names given to syncdeck_room
    std::vector<Link> links;          ///< USES of syncdeck_… calls, and target_link_libraries
};

[[nodiscard]] CMakeFile parseCMakeFile(std::string path, std::string_view text);

} // namespace syncdeck::arch

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace syncdeck::arch {

/// A link in a Markdown file to another file of the repository.
struct PaperLink
{
    int line;           ///< from 1
    std::string target; ///< relative to the folder of the paper, without an anchor
    /// The last name of a link's text that is code, such as `save` of `ItemActions::save`; empty:
    /// the text names nothing that stands in the target.
    std::string name;
};

/// The links of a paper, but for those to the web and within the paper. Blocks of code have none.
[[nodiscard]] std::vector<PaperLink> parsePaper(std::string_view text);

} // namespace syncdeck::arch

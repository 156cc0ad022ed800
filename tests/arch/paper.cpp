// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/paper.h"

#include "tests/arch/source.h"

#include <regex>

namespace syncdeck::arch {
namespace {

/// Of a text such as `Class::function`, in code marks; empty for any other text.
std::string lastName(const std::string &text)
{
    static const std::regex code("`(?:\\w+::)*(~?\\w+)`");
    std::smatch found;
    return std::regex_match(text, found, code) ? found[1].str() : std::string();
}

} // namespace

std::vector<PaperLink> parsePaper(std::string_view text)
{
    static const std::regex link("\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");
    std::vector<PaperLink> links;
    bool isCode = false;
    int number = 0;
    for (const std::string &line : splitLines(text)) {
        ++number;
        if (line.starts_with("```"))
            isCode = !isCode;
        if (isCode)
            continue;
        for (std::sregex_iterator at(line.begin(), line.end(), link), end; at != end; ++at) {
            std::string target = (*at)[2].str();
            target.resize(std::min(target.size(), target.find('#')));
            if (!target.empty() && target.find(':') == std::string::npos)
                links.push_back({number, target, lastName((*at)[1].str())});
        }
    }
    return links;
}

} // namespace syncdeck::arch

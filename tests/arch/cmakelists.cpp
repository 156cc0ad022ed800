// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/cmakelists.h"

#include "tests/arch/source.h"

#include <utility>

namespace syncdeck::arch {
namespace {

const std::string prefix = "syncdeck_";

struct Token
{
    int line;
    std::string text; ///< a word, "(" or ")"
};

std::vector<Token> tokens(std::string_view text)
{
    std::vector<Token> found;
    int number = 0;
    for (const std::string &line : splitLines(text)) {
        ++number;
        std::string spaced;
        for (const char c : line.substr(0, line.find('#'))) {
            if (c == '(' || c == ')')
                spaced += {' ', c, ' '};
            else
                spaced += c;
        }
        for (std::string &word : splitWords(spaced))
            found.push_back({number, std::move(word)});
    }
    return found;
}

bool isKeyword(std::string_view word)
{
    return word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string_view::npos;
}

std::string withoutPrefix(const std::string &name)
{
    return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

} // namespace

CMakeFile parseCMakeFile(std::string path, std::string_view text)
{
    CMakeFile file{std::move(path), {}, {}};
    std::string command;
    std::string section;
    const std::vector<Token> all = tokens(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto &[line, word] = all[i];
        if (word == "(") {
            command = i > 0 ? all[i - 1].text : std::string();
            section.clear();
            if (command == "syncdeck_room" && i + 1 < all.size())
                file.defines.push_back(all[i + 1].text);
        } else if (word == ")") {
            command.clear();
        } else if (isKeyword(word)) {
            section = word;
            if (command == "syncdeck_room" && word == "WIDGETS")
                file.links.push_back({line, "Qt6::Widgets"});
        } else if (command == "target_link_libraries" ||
                   (command.starts_with(prefix) && section == "USES")) {
            file.links.push_back({line, withoutPrefix(word)});
        }
    }
    return file;
}

} // namespace syncdeck::arch

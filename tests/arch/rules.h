// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace syncdeck::arch {

/// A folder with its rule. All screens share one rule, and each is a room.
struct Room
{
    std::string folder; ///< such as `ui/screens/connect`
    std::string rule;   ///< such as `ui/screens/*`

    friend bool operator==(const Room &, const Room &) = default;
};

/// What rules.txt says.
class Rules
{
public:
    /// Throws std::runtime_error on a line it does not understand, on a use of a room that is not
    /// there, and on rooms that use each other in a circle.
    explicit Rules(std::string_view text);

    /// The room of a file, given its path from the repository's root; none where no rule fits.
    [[nodiscard]] std::optional<Room> roomOf(std::string_view path) const;

    [[nodiscard]] bool mayInclude(const Room &from, std::string_view path) const;
    [[nodiscard]] bool mayLink(const Room &from, const Room &to) const;

    /// Every rule of a room, such as `ui/screens/*`.
    [[nodiscard]] std::vector<std::string> rooms() const;
    /// What it uses and reaches by no longer way.
    [[nodiscard]] std::vector<std::string> directUses(const std::string &rule) const;
    /// The rooms of the single headers that it may include.
    [[nodiscard]] std::vector<std::string> roomsOfHeaders(const std::string &rule) const;

    /// Qt modules that the file's room must do without.
    [[nodiscard]] std::vector<std::string> forbiddenModules(std::string_view path) const;
    /// Every Qt module that some room must do without.
    [[nodiscard]] std::set<std::string> windowModules() const;

    /// Words that wait, words that let go of a protection, and words that bind a test to a time.
    [[nodiscard]] std::vector<std::string> forbiddenWords(std::string_view path) const;
    [[nodiscard]] std::vector<std::string> carelessWords(std::string_view path) const;
    [[nodiscard]] std::vector<std::string> hastyWords(std::string_view path) const;
    [[nodiscard]] bool isExcused(std::string_view path, std::string_view line) const;

private:
    using ByFolder = std::vector<std::pair<std::string, std::string>>;

    void addLine(const std::string &line);
    void handUsesOn();

    std::map<std::string, std::set<std::string>, std::less<>> m_uses; // handed on; rooms only
    std::map<std::string, std::set<std::string>, std::less<>> m_headers;
    ByFolder m_modules; // folder, module
    ByFolder m_words;   // folder, word
    ByFolder m_carelessWords;
    ByFolder m_hastyWords;
    ByFolder m_excuses; // file, text
};

} // namespace syncdeck::arch

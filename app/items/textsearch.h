// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace syncdeck::items {

/// Finds a text in UTF-8, letter case aside, as Unicode folds it character by character (as
/// QString::contains does). Nothing is converted: sixteen bytes at a time are looked at for two
/// bytes of the text that are rare, in either case, and only where both stand is compared further.
class TextSearch
{
public:
    TextSearch() = default;
    explicit TextSearch(QStringView wanted);

    [[nodiscard]] bool isIn(std::string_view utf8) const;

    /// Whether every text that has this one in it has the other one in it too.
    [[nodiscard]] bool contains(const TextSearch &other) const;

    friend bool operator==(const TextSearch &, const TextSearch &) = default;

private:
    /// A byte of the pattern, as it is in lower and in upper case.
    struct Anchor
    {
        std::size_t offset = 0; ///< from the pattern's first byte
        unsigned char one = 0;
        unsigned char other = 0;

        friend bool operator==(const Anchor &, const Anchor &) = default;
    };

    void choosePattern(const std::vector<std::vector<char32_t>> &variants);
    [[nodiscard]] bool isHere(std::string_view utf8, std::size_t at) const;
    [[nodiscard]] bool isInFolded(std::string_view utf8) const;

    std::u32string m_wanted; ///< folded
    bool m_isAscii = true;
    bool m_hasForeignForms = false; ///< has k or s, which are also U+212A and U+017F
    /// A run of characters whose forms have equally many bytes, so that their places are known.
    std::size_t m_patternStart = 0; ///< its first character
    std::size_t m_patternBytes = 0; ///< 0: there is none
    Anchor m_first;
    Anchor m_second;
};

} // namespace syncdeck::items

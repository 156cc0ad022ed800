// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/textsearch.h"

#include "app/base/utf8.h"
#include "app/json/utf8.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace syncdeck::items {

namespace {

/// The last characters that have letter case (Adlam) stand below this one.
constexpr char32_t pastLetterCase = 0x1E960;

char32_t folded(char32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return QChar::toCaseFolded(c);
}

/// The character at a place, folded; a byte that is no UTF-8 stands for itself, beyond Unicode.
json::CodePoint foldedAt(std::string_view utf8, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80)
        return {folded(lead), 1};
    const json::CodePoint c =
        json::codePointAt(QByteArrayView(utf8.data(), qsizetype(utf8.size())), qsizetype(at));
    return c.length == 0 ? json::CodePoint{0x110000U + lead, 1}
                         : json::CodePoint{folded(c.value), c.length};
}

/// A character that is not ASCII and not as it is folded, to something that is not ASCII either.
struct OtherForm
{
    char32_t folded;
    char32_t character;
};

/// All of them, in order of what they fold to. Looked for once, since that takes a millisecond.
const std::vector<OtherForm> &otherForms()
{
    static const std::vector<OtherForm> all = [] {
        std::vector<OtherForm> found;
        for (char32_t c = 0x80; c < pastLetterCase; ++c) {
            const char32_t form = folded(c);
            if (form != c && form >= 0x80)
                found.push_back({form, c});
        }
        std::ranges::stable_sort(found, {}, &OtherForm::folded);
        return found;
    }();
    return all;
}

std::string utf8Of(char32_t c)
{
    const char32_t one[] = {c};
    return exactText(std::u32string_view(one, 1)).toUtf8().toStdString();
}

/// How often a byte stands in JSON text and keys, roughly: the later in the list, the oftener.
/// Those that are not in it are rare.
int commonness(unsigned char byte)
{
    constexpr std::string_view rising =
        "QXZJKYVWBFGHPMULDCRSNIOATEqzjx%#&?!*;()+/@'kvwybg_pfmhu9876543"
        "ldc.-210 srnoiatee[]{},:\"";
    const std::size_t place = rising.find(static_cast<char>(byte));
    // Within other scripts lead bytes repeat at every letter, and the rest tells letters apart.
    if (place == std::string_view::npos)
        return byte >= 0xC0 ? int(rising.size()) : 0;
    return int(place);
}

using Block = unsigned char __attribute__((vector_size(16)));

Block filled(unsigned char byte)
{
    return Block{} + byte;
}

Block loaded(const char *from)
{
    Block block;
    std::memcpy(&block, from, sizeof block);
    return block;
}

} // namespace

TextSearch::TextSearch(QStringView wanted)
{
    const auto characters = wanted.toUcs4();
    for (const uint c : characters)
        m_wanted += folded(c);
    m_isAscii = std::ranges::all_of(m_wanted, [](char32_t c) { return c < 0x80; });
    m_hasForeignForms = m_wanted.find_first_of(U"ks") != std::u32string::npos;

    // Every form of each character. The ones of k and s that are not ASCII are left out here, since
    // they are so rare: they are looked for by themselves.
    std::vector<std::vector<char32_t>> variants;
    for (const char32_t c : m_wanted) {
        variants.push_back({c});
        if (c >= 'a' && c <= 'z')
            variants.back().push_back(c - ('a' - 'A'));
    }
    for (std::size_t i = 0; i < m_wanted.size() && !m_isAscii; ++i) {
        for (const OtherForm &other :
             std::ranges::equal_range(otherForms(), m_wanted[i], {}, &OtherForm::folded))
            variants[i].push_back(other.character);
    }
    choosePattern(variants);
}

void TextSearch::choosePattern(const std::vector<std::vector<char32_t>> &variants)
{
    std::vector<Anchor> best;
    std::vector<Anchor> run; // its bytes, where there are no more than two forms
    std::size_t runBytes = 0;
    std::size_t runStart = 0;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        std::vector<std::string> forms;
        for (const char32_t form : variants[i])
            forms.push_back(utf8Of(form));
        const std::size_t bytes = forms.front().size();
        if (!std::ranges::all_of(forms, [&](const auto &f) { return f.size() == bytes; })) {
            run.clear();
            runBytes = 0;
            runStart = i + 1;
            continue;
        }
        for (std::size_t b = 0; b < bytes; ++b) {
            std::vector<unsigned char> values;
            for (const std::string &form : forms)
                values.push_back(static_cast<unsigned char>(form[b]));
            std::ranges::sort(values);
            const auto repeated = std::ranges::unique(values);
            values.erase(repeated.begin(), repeated.end());
            if (values.size() <= 2)
                run.push_back({runBytes + b, values.front(), values.back()});
        }
        runBytes += bytes;
        if (runBytes > m_patternBytes && !run.empty()) {
            best = run;
            m_patternBytes = runBytes;
            m_patternStart = runStart;
        }
    }
    if (best.empty())
        return;
    std::ranges::stable_sort(best, {}, [](const Anchor &anchor) {
        return std::max(commonness(anchor.one), commonness(anchor.other));
    });
    m_first = best.front();
    m_second = best.size() > 1 ? best[1] : best.front();
}

bool TextSearch::isIn(std::string_view utf8) const
{
    if (m_wanted.empty())
        return true;
    if (m_patternBytes == 0)
        return isInFolded(utf8);
    if (utf8.size() >= m_patternBytes) {
        const std::size_t places = utf8.size() - m_patternBytes + 1;
        const char *first = utf8.data() + m_first.offset;
        const char *second = utf8.data() + m_second.offset;
        std::size_t at = 0;
        const auto mayBeHere = [&](std::size_t place) {
            const auto a = static_cast<unsigned char>(first[place]);
            const auto b = static_cast<unsigned char>(second[place]);
            return (a == m_first.one || a == m_first.other) &&
                   (b == m_second.one || b == m_second.other);
        };
        if (places >= sizeof(Block)) {
            const Block one = filled(m_first.one);
            const Block other = filled(m_first.other);
            const Block secondOne = filled(m_second.one);
            const Block secondOther = filled(m_second.other);
            while (true) {
                const Block a = loaded(first + at);
                const Block b = loaded(second + at);
                const auto hits =
                    ((a == one) | (a == other)) & ((b == secondOne) | (b == secondOther));
                const auto halves = std::bit_cast<std::array<quint64, 2>>(hits);
                if ((halves[0] | halves[1]) != 0) {
                    for (std::size_t i = 0; i < sizeof(Block); ++i) {
                        if (hits[i] != 0 && isHere(utf8, at + i))
                            return true;
                    }
                }
                if (at + sizeof(Block) == places)
                    break;
                // The last block is moved back to end with the text.
                at = std::min(at + sizeof(Block), places - sizeof(Block));
            }
        } else {
            for (; at < places; ++at) {
                if (mayBeHere(at) && isHere(utf8, at))
                    return true;
            }
        }
    }
    // With other forms of k and s a text may even have fewer characters than the pattern has bytes.
    const bool hasOtherForms =
        m_hasForeignForms && (utf8.find("\xE2\x84\xAA") != std::string_view::npos ||
                              utf8.find("\xC5\xBF") != std::string_view::npos);
    return hasOtherForms && isInFolded(utf8);
}

/// Whether the whole text stands where its pattern's first byte would be at `at`.
bool TextSearch::isHere(std::string_view utf8, std::size_t at) const
{
    if (m_isAscii) {
        // The pattern is all of it.
        for (std::size_t i = 0; i < m_patternBytes; ++i) {
            if (folded(static_cast<unsigned char>(utf8[at + i])) != m_wanted[i])
                return false;
        }
        return true;
    }
    std::size_t forward = at;
    for (std::size_t i = m_patternStart; i < m_wanted.size(); ++i) {
        if (forward >= utf8.size())
            return false;
        const json::CodePoint c = foldedAt(utf8, forward);
        if (c.value != m_wanted[i])
            return false;
        forward += std::size_t(c.length);
    }
    std::size_t backward = at;
    for (std::size_t i = m_patternStart; i > 0; --i) {
        if (backward == 0)
            return false;
        --backward;
        while (backward > 0 && json::isContinuation(utf8[backward]))
            --backward;
        if (foldedAt(utf8, backward).value != m_wanted[i - 1])
            return false;
    }
    return true;
}

bool TextSearch::isInFolded(std::string_view utf8) const
{
    std::u32string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const json::CodePoint c = foldedAt(utf8, at);
        text += c.value;
        at += std::size_t(c.length);
    }
    return text.find(m_wanted) != std::u32string::npos;
}

bool TextSearch::contains(const TextSearch &other) const
{
    return m_wanted.find(other.m_wanted) != std::u32string::npos;
}

} // namespace syncdeck::items

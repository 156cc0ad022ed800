// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/commands/fuzzymatch.h"

#include <algorithm>

namespace syncdeck::ui {

namespace {

constexpr int found = 1;
constexpr int atWordStart = 8;
constexpr int together = 9;
constexpr int atBeginning = 4;
constexpr qsizetype worstGap = 3;

/// Of a letter without its accents.
QChar plain(QChar c)
{
    const QString parts = c.decomposition();
    if (!parts.isEmpty() && c.decompositionTag() == QChar::Canonical)
        c = parts.front();
    return c.toCaseFolded();
}

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || (!text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber());
}

/// The match of one word whose first character is found at `from`, the others as early as they
/// come, but rather at the beginning of a word.
std::optional<FuzzyMatch> matchFrom(QStringView word, QStringView text, qsizetype from)
{
    FuzzyMatch match;
    qsizetype at = from;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar wanted = plain(word[i]);
        const qsizetype earliest = at;
        while (at < text.size() && plain(text[at]) != wanted)
            ++at;
        if (at == text.size())
            return {};
        if (i > 0 && at > earliest) {
            for (qsizetype later = at; later < text.size(); ++later) {
                if (plain(text[later]) == wanted && beginsWord(text, later)) {
                    at = later;
                    break;
                }
            }
        }
        match.score += found;
        if (beginsWord(text, at))
            match.score += atWordStart;
        if (at == 0)
            match.score += atBeginning;
        if (i > 0)
            match.score += at == earliest ? together : -int(std::min(at - earliest, worstGap));
        match.places << at;
        ++at;
    }
    return match;
}

std::optional<FuzzyMatch> matchWord(QStringView word, QStringView text)
{
    std::optional<FuzzyMatch> best;
    for (qsizetype from = 0; from < text.size(); ++from) {
        if (plain(text[from]) != plain(word.front()))
            continue;
        auto match = matchFrom(word, text, from);
        if (match && (!best || match->score > best->score))
            best = std::move(match);
    }
    return best;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    FuzzyMatch all;
    const auto words = pattern.split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        const auto match = matchWord(word, text);
        if (!match)
            return {};
        all.score += match->score;
        all.places << match->places;
    }
    std::ranges::sort(all.places);
    const auto repeated = std::ranges::unique(all.places);
    all.places.erase(repeated.begin(), repeated.end());
    return all;
}

} // namespace syncdeck::ui

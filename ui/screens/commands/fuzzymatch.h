// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace syncdeck::ui {

/// How well a text answers what was typed.
struct FuzzyMatch
{
    int score = 0;           ///< the higher the better; comparable for the same pattern
    QList<qsizetype> places; ///< of the characters found, ascending
};

/// Whether the characters of each word of the pattern stand in the text in this order, with others
/// between them or not; letter case and accents do not count. Those that stand together, or begin a
/// word, count most. An empty pattern matches everything.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace syncdeck::ui

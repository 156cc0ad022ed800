// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/membercondition.h"
#include "app/items/numbercondition.h"
#include "app/items/textsearch.h"
#include "app/sync/item.h"

#include <QRegularExpression>

#include <optional>
#include <string>
#include <vector>

namespace syncdeck::items {

/// Whether a text is still being typed.
enum class Spelling {
    GoesOn, ///< a term without an end, such as `key:` or `"two wo`, is about to go on
    Whole,  ///< it is wrong
};

/// One of the things that a filter asks for. Kinds are in the order of what they cost.
struct QueryTerm
{
    enum class Kind { Number, Creator, Text, Member, Expression };
    enum class Where { Anywhere, Key, Data };

    Kind kind = Kind::Text;
    bool isNegated = false;
    Where where = Where::Anywhere; ///< of texts and expressions
    TextSearch text;
    QRegularExpression expression;
    MemberCondition member;
    NumberCondition number;
    std::vector<std::optional<std::string>> creators; ///< any of these, in UTF-8; nothing: null

    [[nodiscard]] bool holds(const sync::ItemView &item) const;

    /// Whether it holds for no item for which the other one does not; said only when that is plain.
    [[nodiscard]] bool implies(const QueryTerm &other) const;

    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/decimal.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <string_view>

namespace syncdeck::items {

enum class Comparison { Exists, Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };

/// A value that a member is compared with. Numbers are compared exactly, by value; texts by code
/// point; what is of another kind is unequal, and neither less nor greater.
struct Literal
{
    enum class Kind { Null, False, True, Number, Text } kind = Kind::Null;
    json::Decimal number;
    QByteArray text; ///< as json::comparable gives it

    friend bool operator==(const Literal &, const Literal &) = default;
};

/// That an item's data has a member, perhaps of a certain value.
struct MemberCondition
{
    /// From the outermost object inwards. In an array a number is a place, from 0.
    QList<QString> path;
    Comparison comparison = Comparison::Exists;
    Literal literal;

    [[nodiscard]] bool holds(std::string_view data) const;

    friend bool operator==(const MemberCondition &, const MemberCondition &) = default;
};

} // namespace syncdeck::items

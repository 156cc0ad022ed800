// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/queryterm.h"

#include "app/base/utf8.h"

#include <algorithm>

namespace syncdeck::items {

namespace {

/// Asks the texts that the term is about, until one says yes.
template <typename Found>
bool anyText(const sync::ItemView &item, QueryTerm::Where where, Found found)
{
    if (where != QueryTerm::Where::Data && item.key && found(*item.key))
        return true;
    return where != QueryTerm::Where::Key && item.data && found(*item.data);
}

} // namespace

bool QueryTerm::holds(const sync::ItemView &item) const
{
    switch (kind) {
    case Kind::Number:
        return number.holds(item) != isNegated;
    case Kind::Creator:
        return std::ranges::any_of(creators, [&](const std::optional<std::string> &creator) {
                   return creator == item.createdBy;
               }) != isNegated;
    case Kind::Text:
        return anyText(item, where, [&](std::string_view utf8) { return text.isIn(utf8); }) !=
               isNegated;
    case Kind::Member:
        return (item.data && member.holds(*item.data)) != isNegated;
    case Kind::Expression:
        return anyText(item, where, [&](std::string_view utf8) {
                   return expression.match(exactText(utf8)).hasMatch();
               }) != isNegated;
    }
    Q_UNREACHABLE();
}

bool QueryTerm::implies(const QueryTerm &other) const
{
    if (*this == other)
        return true;
    if (kind != other.kind || isNegated != other.isNegated)
        return false;
    if (kind == Kind::Number)
        return isNegated ? other.number.implies(number) : number.implies(other.number);
    if (kind != Kind::Text)
        return false;
    const QueryTerm &longer = isNegated ? other : *this;
    const QueryTerm &shorter = isNegated ? *this : other;
    return (shorter.where == Where::Anywhere || shorter.where == longer.where) &&
           longer.text.contains(shorter.text);
}

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/queryterm.h"

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

bool expires(const sync::ItemView &item, QueryTerm::Expiry expiry, qint64 moment)
{
    switch (expiry) {
    case QueryTerm::Expiry::Never:
        return !item.dateExpires;
    case QueryTerm::Expiry::NotAfter:
        return item.dateExpires && *item.dateExpires <= moment;
    case QueryTerm::Expiry::After:
        return item.dateExpires && *item.dateExpires > moment;
    }
    Q_UNREACHABLE();
}

} // namespace

bool QueryTerm::holds(const sync::ItemView &item) const
{
    switch (kind) {
    case Kind::Expiry:
        return expires(item, expiry, moment) != isNegated;
    case Kind::Text:
        return anyText(item, where, [&](std::string_view utf8) { return text.isIn(utf8); }) !=
               isNegated;
    case Kind::Member:
        return (item.data && member.holds(*item.data)) != isNegated;
    case Kind::Expression:
        return anyText(item, where, [&](std::string_view utf8) {
                   return expression.match(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())))
                       .hasMatch();
               }) != isNegated;
    }
    Q_UNREACHABLE();
}

bool QueryTerm::implies(const QueryTerm &other) const
{
    if (*this == other)
        return true;
    if (kind != Kind::Text || other.kind != Kind::Text || isNegated != other.isNegated)
        return false;
    const QueryTerm &longer = isNegated ? other : *this;
    const QueryTerm &shorter = isNegated ? *this : other;
    return (shorter.where == Where::Anywhere || shorter.where == longer.where) &&
           longer.text.contains(shorter.text);
}

} // namespace syncdeck::items

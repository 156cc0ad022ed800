// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/itemquery.h"

#include "app/items/queryparser.h"

#include <algorithm>

namespace syncdeck::items {

ItemQuery::ItemQuery(std::vector<QueryTerm> terms)
    : m_terms(std::move(terms))
{
    // What is quick to ask comes first, and mostly saves the rest.
    std::ranges::stable_sort(m_terms, {}, &QueryTerm::kind);
    m_asksForDetails = std::ranges::any_of(m_terms, [](const QueryTerm &term) {
        const bool isDate =
            term.number.quantity == Quantity::Created || term.number.quantity == Quantity::Updated;
        return term.kind == QueryTerm::Kind::Creator ||
               (term.kind == QueryTerm::Kind::Number && isDate);
    });
}

bool ItemQuery::countsFromNow() const
{
    return std::ranges::any_of(m_terms, [](const QueryTerm &term) {
        return term.kind == QueryTerm::Kind::Number && term.number.countsFromNow;
    });
}

Result<ItemQuery> ItemQuery::parse(QStringView text, const QDateTime &now, Spelling spelling)
{
    auto terms = QueryParser(text, now, spelling).parse();
    if (!terms)
        return Failure(std::move(terms.error()));
    return ItemQuery(std::move(*terms));
}

bool ItemQuery::matches(const sync::ItemView &item) const
{
    return std::ranges::all_of(m_terms, [&](const QueryTerm &term) { return term.holds(item); });
}

bool ItemQuery::narrows(const ItemQuery &other) const
{
    return std::ranges::all_of(other.m_terms, [&](const QueryTerm &old) {
        return std::ranges::any_of(m_terms,
                                   [&](const QueryTerm &term) { return term.implies(old); });
    });
}

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/arrangement.h"

#include "app/items/copyonwrite.h"

#include <algorithm>

namespace syncdeck::items {

namespace {

using Rows = std::vector<Row>;

std::size_t placeIn(const Rows &rows, const ItemSnapshot &items, const Sorting &sorting, Row row,
                    std::size_t from = 0)
{
    const auto place =
        std::lower_bound(rows.begin() + std::ptrdiff_t(from), rows.end(), row,
                         [&](Row l, Row r) { return isBefore(items, sorting, l, r); });
    return std::size_t(place - rows.begin());
}

/// The order that was, without the changed rows and with those of them in their places that are in
/// use now.
Rows merged(const ItemSnapshot &items, const Sorting &sorting, const Rows &before,
            std::span<const Row> changed)
{
    Marks isChanged(items.limit());
    Rows fresh; // each once
    for (const Row row : changed) {
        if (isChanged[row] == 0 && items.isUsed(row))
            fresh.push_back(row);
        isChanged[row] = 1;
    }
    std::ranges::sort(fresh, [&](Row l, Row r) { return isBefore(items, sorting, l, r); });
    Rows kept;
    kept.reserve(before.size() + fresh.size());
    std::ranges::copy_if(before, std::back_inserter(kept),
                         [&](Row row) { return isChanged[row] == 0; });

    Rows rows;
    rows.reserve(kept.size() + fresh.size());
    std::size_t taken = 0;
    for (const Row row : fresh) {
        const std::size_t place = placeIn(kept, items, sorting, row, taken);
        rows.insert(rows.end(), kept.begin() + std::ptrdiff_t(taken),
                    kept.begin() + std::ptrdiff_t(place));
        rows.push_back(row);
        taken = place;
    }
    rows.insert(rows.end(), kept.begin() + std::ptrdiff_t(taken), kept.end());
    return rows;
}

std::optional<Rows> ordered(const ItemSnapshot &items, const Sorting &sorting,
                            const Sorting &sortingBefore, const Rows &before,
                            std::span<const Row> changed, const Cancelled &cancelled)
{
    // Finding places for many costs more than sorting all.
    constexpr std::size_t worthMerging = 16;
    if (sorting.attribute != sortingBefore.attribute ||
        changed.size() > before.size() / worthMerging)
        return sorted(items, sorting, cancelled);
    Rows rows = before;
    if (sorting.isDescending != sortingBefore.isDescending)
        std::ranges::reverse(rows);
    if (changed.empty())
        return rows;
    return merged(items, sorting, rows, changed);
}

} // namespace

std::optional<Arrangement> Arrangement::make(const ItemSnapshot &items, const Sorting &sorting,
                                             const ItemQuery &query, const Arrangement &before,
                                             std::span<const Row> changed,
                                             const Cancelled &cancelled)
{
    Arrangement made;
    made.m_sorting = sorting;
    made.m_query = query;
    if (changed.empty() && sorting == before.m_sorting) {
        made.m_order = before.m_order;
    } else {
        auto order = ordered(items, sorting, before.m_sorting, *before.m_order, changed, cancelled);
        if (!order)
            return {};
        made.m_order = std::make_shared<Rows>(std::move(*order));
    }
    made.m_shown = made.m_order;
    if (query.isEmpty())
        return made;

    // While one types on, only what matched before can match.
    Marks among;
    const bool isNarrower = before.hasQuery() && query.narrows(before.m_query);
    if (isNarrower) {
        among = *before.m_matches;
        among.resize(items.limit());
        for (const Row row : changed)
            among[row] = 1;
    }
    auto found = matching(items, query, isNarrower ? &among : nullptr, cancelled);
    if (!found)
        return {};
    const Marks &marks = *found;
    const auto count = std::ranges::count(marks, 1);
    made.m_shown = std::make_shared<Rows>();
    made.m_shown->reserve(std::size_t(count));
    std::ranges::copy_if(*made.m_order, std::back_inserter(*made.m_shown),
                         [&](Row row) { return marks[row] != 0; });
    made.m_matches = std::make_shared<Marks>(std::move(*found));
    return made;
}

std::optional<std::size_t> Arrangement::placeOf(Row row) const
{
    const auto found = std::ranges::find(*m_shown, row);
    return found == m_shown->end() ? std::nullopt
                                   : std::optional(std::size_t(found - m_shown->begin()));
}

bool Arrangement::wants(const ItemSnapshot &items, Row row) const
{
    sync::ItemView item;
    return !hasQuery() || matches(items, m_query, row, item);
}

std::size_t Arrangement::placeFor(const ItemSnapshot &items, Row row) const
{
    return placeIn(*m_shown, items, m_sorting, row);
}

std::size_t Arrangement::newPlaceFor(const ItemSnapshot &items, Row row, std::size_t place) const
{
    // All but the row itself are in order.
    const Rows &rows = *m_shown;
    const bool isBelow = place > 0 && isBefore(items, m_sorting, row, rows[place - 1]);
    if (!isBelow)
        return placeIn(rows, items, m_sorting, row, place + 1);
    const auto end = rows.begin() + std::ptrdiff_t(place);
    const auto found = std::lower_bound(
        rows.begin(), end, row, [&](Row l, Row r) { return isBefore(items, m_sorting, l, r); });
    return std::size_t(found - rows.begin());
}

void Arrangement::change(const ItemSnapshot &items, std::span<const Row> changed)
{
    m_order = std::make_shared<Rows>(merged(items, m_sorting, *m_order, changed));
    if (!hasQuery()) {
        m_shown = m_order;
        return;
    }
    Marks &marks = changeable(m_matches);
    marks.resize(std::max(marks.size(), std::size_t(items.limit())));
    for (const Row row : changed)
        marks[row] = quint8(items.isUsed(row) && wants(items, row));
    m_shown = std::make_shared<Rows>();
    std::ranges::copy_if(*m_order, std::back_inserter(*m_shown),
                         [&](Row row) { return marks[row] != 0; });
}

void Arrangement::mark(Row row, bool matches)
{
    Marks &marks = changeable(m_matches);
    if (row >= marks.size())
        marks.resize(row + 1);
    marks[row] = quint8(matches);
}

void Arrangement::take(Row row)
{
    const auto takeFrom = [&](std::shared_ptr<Rows> &rows) {
        if (const auto place = std::ranges::find(*rows, row) - rows->begin();
            place < std::ssize(*rows)) {
            Rows &changed = changeable(rows);
            changed.erase(changed.begin() + place);
        }
    };
    if (!hasQuery()) {
        m_shown.reset();
        takeFrom(m_order);
        m_shown = m_order;
        return;
    }
    takeFrom(m_order);
    takeFrom(m_shown);
    mark(row, false);
}

void Arrangement::put(const ItemSnapshot &items, Row row)
{
    const auto putInto = [&](std::shared_ptr<Rows> &rows) {
        const auto place = std::ptrdiff_t(placeIn(*rows, items, m_sorting, row));
        Rows &changed = changeable(rows);
        changed.insert(changed.begin() + place, row);
    };
    if (!hasQuery()) {
        m_shown.reset();
        putInto(m_order);
        m_shown = m_order;
        return;
    }
    putInto(m_order);
    const bool matches = wants(items, row);
    if (matches)
        putInto(m_shown);
    mark(row, matches);
}

bool Arrangement::areBehind(const ItemSnapshot &items, std::span<const Row> rows) const
{
    const auto before = [&](Row l, Row r) {
        return isBefore(items, m_sorting, l, r);
    };
    return std::ranges::is_sorted(rows, before) &&
           (rows.empty() || m_order->empty() || before(m_order->back(), rows.front()));
}

void Arrangement::append(std::span<const Row> rows, std::span<const Row> wanted)
{
    const auto appendTo = [](std::shared_ptr<Rows> &to, std::span<const Row> what) {
        Rows &changed = changeable(to);
        changed.insert(changed.end(), what.begin(), what.end());
    };
    if (!hasQuery()) {
        m_shown.reset();
        appendTo(m_order, rows);
        m_shown = m_order;
        return;
    }
    appendTo(m_order, rows);
    appendTo(m_shown, wanted);
    for (const Row row : rows)
        mark(row, false);
    for (const Row row : wanted)
        mark(row, true);
}

} // namespace syncdeck::items

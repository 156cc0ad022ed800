// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/matching.h"

#include <algorithm>

namespace syncdeck::items {

bool matches(const ItemSnapshot &items, const ItemQuery &query, Row row, sync::ItemView &buffer)
{
    if (query.asksForDetails())
        items.details(row, buffer);
    else
        items.essentials(row, buffer);
    return query.matches(buffer);
}

std::optional<Marks> matching(const ItemSnapshot &items, const ItemQuery &query, const Marks *among,
                              const Cancelled &cancelled)
{
    constexpr Row partRows = 8192; // a few milliseconds, so that a cancelled one soon ends
    const Row limit = items.limit();
    Marks marks(limit);
    inParallel((limit + partRows - 1) / partRows, [&](std::size_t part) {
        if (cancelled)
            return;
        const Row from = Row(part) * partRows;
        const Row to = std::min(from + partRows, limit);
        sync::ItemView item;
        for (Row row = from; row < to; ++row) {
            const bool isAsked = !among || (row < among->size() && (*among)[row] != 0);
            if (!isAsked || !items.isUsed(row))
                continue;
            marks[row] = quint8(matches(items, query, row, item));
        }
    });
    if (cancelled)
        return {};
    return marks;
}

} // namespace syncdeck::items

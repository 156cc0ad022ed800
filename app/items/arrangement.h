// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/matching.h"
#include "app/items/sorting.h"

#include <memory>
#include <span>

namespace syncdeck::items {

/// Which items of a table are shown, in which order: those that match a query, sorted. Four bytes
/// an item, twice that with a query. Copies share, so one may be worked on from in another thread.
class Arrangement
{
public:
    [[nodiscard]] const Sorting &sorting() const { return m_sorting; }
    [[nodiscard]] const ItemQuery &query() const { return m_query; }
    [[nodiscard]] const std::vector<Row> &rows() const { return *m_shown; }

    /// Arranges these items anew, with what it can take over from the arrangement before: `changed`
    /// are the rows that were added, replaced or removed since that was made. Nothing when
    /// cancelled. Takes long; for any thread.
    [[nodiscard]] static std::optional<Arrangement>
    make(const ItemSnapshot &items, const Sorting &sorting, const ItemQuery &query,
         const Arrangement &before, std::span<const Row> changed, const Cancelled &cancelled);

    // One row at a time: quick enough for a few, also among a million. Places are those in rows().

    [[nodiscard]] std::optional<std::size_t> placeOf(Row row) const;
    [[nodiscard]] bool wants(const ItemSnapshot &items, Row row) const;
    /// Where a row that is not in it belongs, by what its item is now.
    [[nodiscard]] std::size_t placeFor(const ItemSnapshot &items, Row row) const;
    /// The same for one that is at a place already, counted as long as it is there.
    [[nodiscard]] std::size_t newPlaceFor(const ItemSnapshot &items, Row row,
                                          std::size_t place) const;
    /// Takes a row out that may be in it.
    void take(Row row);
    /// Puts a row in that is not in it, where it belongs.
    void put(const ItemSnapshot &items, Row row);

    /// Whether these rows, which are not in it and stand in order, all come behind those that are.
    [[nodiscard]] bool areBehind(const ItemSnapshot &items, std::span<const Row> rows) const;
    /// Puts such rows in. `wanted` are those among them that match.
    void append(std::span<const Row> rows, std::span<const Row> wanted);

    /// Takes over whatever became of these rows: each may be new, changed or gone. For many at
    /// once; it goes through all rows one time.
    void change(const ItemSnapshot &items, std::span<const Row> changed);

private:
    using Rows = std::vector<Row>;

    [[nodiscard]] bool hasQuery() const { return m_matches != nullptr; }
    void mark(Row row, bool matches);

    Sorting m_sorting;
    ItemQuery m_query;
    std::shared_ptr<Rows> m_order = std::make_shared<Rows>(); ///< of all items
    std::shared_ptr<Rows> m_shown = m_order;                  ///< the same one without a query
    std::shared_ptr<Marks> m_matches;                         ///< null without a query
};

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/range.h"
#include "app/sync/item.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace syncdeck::items {

/// What an item has of numbers: dates, in milliseconds since 1970 in UTC, and how many bytes its
/// data has.
enum class Quantity { Expires, Created, Updated, Size };

/// What a filter asks of one of them.
struct NumberCondition
{
    Quantity quantity = Quantity::Expires;
    bool isMissing = false; ///< asks for items without it
    Range range;
    bool countsFromNow = false; ///< the range moves on with time

    [[nodiscard]] bool holds(const sync::ItemView &item) const;
    /// Whether it holds for no item for which the other one does not; said only when that is plain.
    [[nodiscard]] bool implies(const NumberCondition &other) const;

    friend bool operator==(const NumberCondition &, const NumberCondition &) = default;
};

/// Reads what stands behind `expires:`, `created:`, `updated:` or `size:`, as ItemQuery describes
/// it. `now`: from when spans of time count, in milliseconds since 1970.
[[nodiscard]] std::optional<NumberCondition> numberCondition(Quantity quantity, QStringView text,
                                                             qint64 now);

/// Writes a number of bytes so that it can be read there: 64, 2KiB.
[[nodiscard]] QString spelledSize(qint64 bytes);

} // namespace syncdeck::items

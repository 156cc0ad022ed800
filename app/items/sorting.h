// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/itemsnapshot.h"
#include "app/items/parallel.h"

#include <optional>
#include <vector>

namespace syncdeck::items {

/// Texts by code point, dates by time; nulls come first, but an item that never expires after every
/// one that does. Equal ones by row. Descending is that the other way round.
struct Sorting
{
    sync::Attribute attribute = sync::Attribute::Key;
    bool isDescending = false;

    friend bool operator==(const Sorting &, const Sorting &) = default;
};

/// Whether one row comes before another one.
[[nodiscard]] bool isBefore(const ItemSnapshot &items, const Sorting &sorting, Row left, Row right);

/// All rows in use, sorted in several threads. Nothing when cancelled.
[[nodiscard]] std::optional<std::vector<Row>>
sorted(const ItemSnapshot &items, const Sorting &sorting, const Cancelled &cancelled);

} // namespace syncdeck::items

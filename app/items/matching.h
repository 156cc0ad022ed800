// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/itemquery.h"
#include "app/items/itemsnapshot.h"
#include "app/items/parallel.h"

#include <optional>
#include <vector>

namespace syncdeck::items {

/// For each row whether its item matches: 1 or 0. (Not std::vector<bool>, whose neighbours two
/// threads must not write.)
using Marks = std::vector<quint8>;

/// Asks one item; `buffer` is kept for its memory.
[[nodiscard]] bool matches(const ItemSnapshot &items, const ItemQuery &query, Row row,
                           sync::ItemView &buffer);

/// Asks all items, or those alone that are marked in `among`. Nothing when cancelled.
[[nodiscard]] std::optional<Marks> matching(const ItemSnapshot &items, const ItemQuery &query,
                                            const Marks *among, const Cancelled &cancelled);

} // namespace syncdeck::items

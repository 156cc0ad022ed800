// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"

namespace syncdeck::session {

/// A map as it is addressed.
struct MapAddress
{
    sync::ServiceRef service;
    sync::MapRef map;

    friend bool operator==(const MapAddress &, const MapAddress &) = default;
};

struct CreatedItem
{
    sync::Item item;
    /// The answer was lost, and the item was found by reading afterwards.
    bool confirmedByReading = false;
};

/// Creates an item. When the answer is lost, the item is read before anything is said: found with
/// the same data, it counts as created; not found, the error says so with `mayHaveBeenApplied`
/// cleared only if the service answered that there is no such item. It is never sent twice.
[[nodiscard]] QFuture<Result<CreatedItem>> createItem(Connection &connection,
                                                      const MapAddress &where,
                                                      const sync::NewItem &item,
                                                      const CancelToken &cancel = {});

} // namespace syncdeck::session

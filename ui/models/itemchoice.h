// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/itemquery.h"
#include "app/items/itemsnapshot.h"

#include <vector>

namespace syncdeck::ui {

/// Which items of the open map one may mean by what is done to many of them.
struct ItemChoice
{
    enum class Scope {
        Selected,
        Matching, ///< all of the map that match the filter, loaded or not
        All,
    };

    /// What is selected, as it is now; also a million of them cost little.
    items::ItemSnapshot items;
    std::vector<items::Row> selected; ///< in the order of the table

    items::ItemQuery filter;
    QString filterText;
};

} // namespace syncdeck::ui

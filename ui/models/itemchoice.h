// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/itemquery.h"
#include "app/sync/types.h"

namespace syncdeck::ui {

/// Which items of the open map one may mean by what is done to many of them.
struct ItemChoice
{
    enum class Scope {
        Selected,
        Matching, ///< all of the map that match the filter, loaded or not
        All,
    };

    QList<sync::Item> selected;
    items::ItemQuery filter;
    QString filterText;
};

} // namespace syncdeck::ui

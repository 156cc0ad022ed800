// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"
#include "ui/kit/messagebar.h"

namespace syncdeck::ui {

class ItemsPanel;
class OpenMap;

/// Where the user's work has brought an item into the table, out of sight: the message that tells
/// of it offers to go there. `map` and `items` outlive the message.
void offerToShow(kit::Message &message, const OpenMap &map, ItemsPanel &items,
                 const session::MapAddress &where, const QString &key);

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/types.h"

namespace syncdeck::session {

/// What is odd about the data of an item, in one sentence; empty when it is a JSON object.
[[nodiscard]] QString oddDataText(const sync::Item &item);

/// What to know before these items are deleted: that some could not be put back. Empty when all
/// could, as far as that can be known.
[[nodiscard]] QString lastingText(const QList<sync::Item> &items);

} // namespace syncdeck::session

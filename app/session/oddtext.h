// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/types.h"

namespace syncdeck::session {

/// One sentence about data that is not a JSON object; empty if it is one.
[[nodiscard]] QString oddDataText(const sync::Item &item);

/// A warning before these items are deleted, if some of them could not be restored; empty if, as
/// far as known, all could.
[[nodiscard]] QString lastingText(const QList<sync::Item> &items);

} // namespace syncdeck::session

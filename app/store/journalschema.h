// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sql/database.h"

namespace syncdeck::store {

/// The tables of the journal, and how those of older versions become them. Texts are kept as their
/// bytes (see sql::Database::run), so that a key comes back as it was sent.
[[nodiscard]] const sql::Schema &journalSchema();

/// What makes rows that an older version of the program has added meanwhile, in a file that was
/// upgraded under it, like the others.
[[nodiscard]] QStringList journalRepair();
/// Whether there are any; 0 or 1.
[[nodiscard]] QString journalNeedsRepair();

} // namespace syncdeck::store

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sql/database.h"

namespace syncdeck::sandbox {

/// The tables of a sandbox.
[[nodiscard]] const sql::Schema &schema();

} // namespace syncdeck::sandbox

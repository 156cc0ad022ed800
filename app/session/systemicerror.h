// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

namespace syncdeck::session {

/// Whether an error concerns not just one item, so that every other write would fail as well: no
/// network, invalid credentials, a deleted map, a full disk. Long work stops at such an error, to
/// be continued later.
[[nodiscard]] bool isSystemicError(const Error &error);

} // namespace syncdeck::session

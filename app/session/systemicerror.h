// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

namespace syncdeck::session {

/// Whether an error says nothing about the one item that was to be written, so that every other
/// would meet it as well: a network that is down, credentials that are no longer good, a map that
/// is gone, a disk that is full. Long work stops there, to go on later.
[[nodiscard]] bool isSystemicError(const Error &error);

} // namespace syncdeck::session

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace syncdeck::ui {

/// Whether a program of the same user is at the other end of a local socket, as the system knows
/// it.
[[nodiscard]] bool isOwnUser(qintptr socketDescriptor);

} // namespace syncdeck::ui

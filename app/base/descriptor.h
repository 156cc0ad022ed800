// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace syncdeck {

/// Writes all bytes, also to a descriptor that is non-blocking or whose reader is slow. Returns 0,
/// or the `errno` of the failure: `EINTR` if the program was interrupted while it waited for the
/// reader; see Interruption.
[[nodiscard]] int writeAll(int descriptor, QByteArrayView bytes);

} // namespace syncdeck

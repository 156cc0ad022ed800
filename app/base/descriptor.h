// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace syncdeck {

/// Writes all of it, also to a descriptor that is non-blocking or whose reader is slow. 0, or the
/// system's number of the error; `EINTR` when the program was interrupted while nobody took the
/// bytes; see Interruption.
[[nodiscard]] int writeAll(int descriptor, QByteArrayView bytes);

} // namespace syncdeck

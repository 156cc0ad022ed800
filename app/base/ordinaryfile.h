// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <optional>

namespace syncdeck {

// The program's own files are regular files. If something else is in their place, such as a named
// pipe or a device, reading it could block, never end, or have side effects.

/// Whether the path is a regular file or does not exist. Follows symbolic links.
[[nodiscard]] bool isOrdinaryOrMissing(const QString &path);

/// The translated reason to show if it is something else.
[[nodiscard]] QString notOrdinary();

/// Reads the whole file; returns nothing if it does not exist. Fails with `FileUnreadable` if it
/// cannot be read, is not a regular file, or has more than `most` bytes.
[[nodiscard]] Result<std::optional<QByteArray>> readOrdinaryFile(const QString &path, qint64 most);

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <optional>

namespace syncdeck {

// Files of ours are ordinary ones. Where something else lies in their place, such as a named pipe
// or a device, reading it could last for ever, bring bytes without end, or change what is behind
// it.

/// Whether a file lies there, or nothing; a symbolic link counts as what it leads to.
[[nodiscard]] bool isOrdinaryOrMissing(const QString &path);

/// The reason to give where it is something else.
[[nodiscard]] QString notOrdinary();

/// The file's whole content; nothing when there is no file. `FileUnreadable` when it cannot be
/// read, is no ordinary file, or has more than `most` bytes.
[[nodiscard]] Result<std::optional<QByteArray>> readOrdinaryFile(const QString &path, qint64 most);

} // namespace syncdeck

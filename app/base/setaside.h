// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck {

/// Why a file of the program cannot be used.
enum class Unusable { Damaged, TooNew };

/// Renames such a file to a name that tells why and when, so that the program can start a new one
/// and nothing is lost. Returns the new path; empty if the file could not be renamed.
[[nodiscard]] QString setAside(const QString &path, Unusable why);

} // namespace syncdeck

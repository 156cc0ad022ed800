// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck {

/// Why a file of ours is of no use now.
enum class Unusable { Damaged, TooNew };

/// Renames such a file to a name that tells why and when, so that the program can go on without it
/// and nothing in it is lost. The new path; empty when the file could not be renamed.
[[nodiscard]] QString setAside(const QString &path, Unusable why);

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck {

/// The path with all symbolic links resolved, whether its target exists or not.
[[nodiscard]] QString withoutLinks(const QString &path);

/// Whether two paths name the same regular file, which need not exist yet: with different
/// spellings, or by symbolic or hard links. False for anything that is not a file, such as a
/// terminal.
[[nodiscard]] bool isSameFile(const QString &left, const QString &right);

/// Whether a path, also by a link, is in the folders of the program's own files (history, drafts,
/// sandbox, profiles, settings). An output written there would destroy them.
[[nodiscard]] bool isOwnFile(const QString &path);

/// The translated reason to show in that case.
[[nodiscard]] QString ownFile();

} // namespace syncdeck

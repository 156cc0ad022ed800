// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck {

/// What a path leads to in the end, through symbolic links, whether that is there or not.
[[nodiscard]] QString withoutLinks(const QString &path);

/// Whether two paths lead to one file, which may not be there yet: by another spelling, or by
/// symbolic or hard links. What is no file, such as a terminal, is none.
[[nodiscard]] bool isSameFile(const QString &left, const QString &right);

/// Whether a path leads into the folders where the programs keep their own files (history, drafts,
/// sandbox, profiles, settings), or by a link to one of these. What is written there in another
/// way would destroy them.
[[nodiscard]] bool isOwnFile(const QString &path);

/// The reason to give then.
[[nodiscard]] QString ownFile();

} // namespace syncdeck

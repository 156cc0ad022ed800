// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck {

// Files of ours hold what is nobody else's business. They are readable by this user alone, whatever
// the umask says.

/// Makes the folder of a file of ours, for this user alone, where it is missing.
[[nodiscard]] bool makePrivateFolder(const QString &folder);

/// Makes the file, with its folder, where it is missing, and takes others' right to read an older
/// one away. For files that a library writes, which keeps the permissions that it finds.
[[nodiscard]] bool makePrivateFile(const QString &path);

/// Whose business a file or folder of ours has been so far.
enum class Exposure {
    None,
    Mended,  ///< others could read it, and no longer can
    Remains, ///< others can read it, and that could not be changed
};

/// Takes others' rights to a file or folder of ours away, where they have any.
[[nodiscard]] Exposure closeToOthers(const QString &path);

} // namespace syncdeck

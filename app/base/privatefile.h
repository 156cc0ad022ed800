// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck {

// The program's own files are private: readable by this user only, whatever the umask is.

/// Creates the folder of such a file, for this user only, if it does not exist.
[[nodiscard]] bool makePrivateFolder(const QString &folder);

/// Creates the file and its folder if they do not exist, and removes other users' permissions from
/// an existing one. For files written by a library that keeps the existing permissions.
[[nodiscard]] bool makePrivateFile(const QString &path);

/// Whether other users could read a file or folder of the program.
enum class Exposure {
    None,
    Mended,  ///< others could read it, and no longer can
    Remains, ///< others can read it, and that could not be changed
};

/// Removes other users' permissions from a file or folder of the program.
[[nodiscard]] Exposure closeToOthers(const QString &path);

} // namespace syncdeck

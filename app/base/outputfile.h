// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QSaveFile>

#include <optional>

namespace syncdeck {

/// What happens if the path of an output is not a file, but for example a named pipe.
enum class Special {
    Refused,
    /// Pipes and character devices are written to directly, and so is a file that standard output
    /// or standard error already goes to. This can block until an Interruption.
    WrittenThrough,
};

/// Who may read an output.
enum class Readers {
    AsUsual,             ///< as before; a new file gets the permissions of the umask
    ThisUserUnlessThere, ///< only this user for a new file; an existing one keeps its permissions
    ThisUser,            ///< only this user, as for the program's own files
};

/// Writes a file that replaces the one at its path only when it is complete. Until then, and after
/// any error, the existing file stays unchanged. A symbolic link is kept and its target replaced.
/// The owner is kept if the system allows it. Only regular files are replaced, and the program's
/// own files only with `Readers::ThisUser`. Errors: `FileUnwritable`, `DiskFull`, and `Cancelled`
/// by an Interruption.
class OutputFile
{
public:
    explicit OutputFile(const QString &path, Special special = Special::Refused,
                        Readers readers = Readers::AsUsual);
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Replaces the file at the path.
    [[nodiscard]] Result<void> commit();
    /// Removes the unfinished file now, not only in the destructor. Bytes that were written
    /// directly to a pipe or device cannot be taken back.
    void discard();

private:
    [[nodiscard]] Result<void> openFile();
    [[nodiscard]] Result<void> openThrough();
    [[nodiscard]] Result<void> put();
    void closeThrough();
    [[nodiscard]] Failure failure(int number, const QString &detail) const;

    QString m_path;
    Special m_special;
    Readers m_readers;
    std::optional<QSaveFile> m_file;
    int m_through = -1;   ///< descriptor of what is written through
    QByteArray m_waiting; ///< not yet handed to the file
};

} // namespace syncdeck

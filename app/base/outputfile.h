// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QSaveFile>

#include <optional>

namespace syncdeck {

/// Where the path of an output leads to something that is no file, such as a named pipe.
enum class Special {
    Refused,
    /// Pipes and character devices are written to as it comes, and so is a file that standard
    /// output or error goes to already. That can block; an Interruption breaks it off.
    WrittenThrough,
};

/// Who may read an output.
enum class Readers {
    AsUsual,             ///< whoever could read the file before; for a new one, as the umask says
    ThisUserUnlessThere, ///< of a new file this user alone; an older one keeps its permissions
    ThisUser,            ///< this user alone, as for the program's own files
};

/// A file that appears under its name only when it is whole; until then, and after any error, what
/// was there before stays. A symbolic link stays one: the file that it leads to is replaced. The
/// owner stays where the system allows it. What is no file is never replaced, and the program's own
/// files only for `Readers::ThisUser`. Errors: `FileUnwritable`, `DiskFull`, and `Cancelled` by an
/// Interruption.
class OutputFile
{
public:
    explicit OutputFile(const QString &path, Special special = Special::Refused,
                        Readers readers = Readers::AsUsual);
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Puts it in its place.
    [[nodiscard]] Result<void> commit();
    /// Leaves no trace of it, now and not only when this goes. What was written through stays.
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

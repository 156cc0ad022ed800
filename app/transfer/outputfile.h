// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QSaveFile>

namespace syncdeck::transfer {

/// A file that appears under its name only when it is whole; until then, and after any error, what
/// was there before stays. Errors: `FileUnwritable`, `DiskFull`.
class OutputFile
{
public:
    explicit OutputFile(const QString &path);

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Puts it in its place.
    [[nodiscard]] Result<void> commit();
    /// Leaves no trace of it, now and not only when this goes.
    void discard();

private:
    [[nodiscard]] Failure failure() const;

    QSaveFile m_file;
    QByteArray m_waiting; ///< not yet handed to the file
};

} // namespace syncdeck::transfer

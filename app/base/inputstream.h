// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

namespace syncdeck {

/// Bytes from whatever can be read once: a file, a pipe, a device, standard input. It waits for
/// them, and an Interruption breaks that off, also where nobody writes into a named pipe. For the
/// command line: it blocks.
class InputStream
{
public:
    /// The file of that name, also one called "-"; empty: standard input.
    explicit InputStream(QString path);
    ~InputStream();
    Q_DISABLE_COPY_MOVE(InputStream)

    /// `FileUnreadable`.
    [[nodiscard]] Result<void> open();
    /// Up to `most` bytes; empty at the end. `FileUnreadable`, `Cancelled`.
    [[nodiscard]] Result<QByteArray> read(qint64 most);

private:
    [[nodiscard]] Failure failure() const;

    QString m_path;
    int m_descriptor = -1;
};

/// All that such a stream holds, but no more than `most` bytes and one. Errors: those of `read`.
[[nodiscard]] Result<QByteArray> readStream(const QString &path, qint64 most);

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

namespace syncdeck {

/// Reads a file, a pipe, a device or standard input once, from start to end. Blocks until bytes are
/// there, so it is for the command line only. An Interruption ends the wait, also for a named pipe
/// that nobody writes to.
class InputStream
{
public:
    /// `path`: the file to read, which may be named "-"; empty: standard input.
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

/// Reads the whole stream, but at most `most + 1` bytes, so that the caller notices a longer one.
/// Errors: those of `InputStream::read`.
[[nodiscard]] Result<QByteArray> readStream(const QString &path, qint64 most);

} // namespace syncdeck

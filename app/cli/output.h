// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace syncdeck::cli {

/// Where results go: a file descriptor, buffered, with its errors seen. After the first error, and
/// once the reader of a pipe is gone, nothing more is written. Interrupted while nobody reads, it
/// counts as closed.
class Output
{
public:
    /// The descriptor stays open for as long as this, and longer.
    explicit Output(int descriptor);
    ~Output(); ///< flushes
    Q_DISABLE_COPY_MOVE(Output)

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }
    /// Of the terminal, in characters; 0 where it is none.
    [[nodiscard]] int width() const;

    void write(QByteArrayView bytes);
    void flush();

    void text(QStringView text) { write(text.toUtf8()); }
    void line(QStringView text);
    /// JSON of the service: its very bytes; before a terminal, what could command it is written as
    /// JSON's own escapes.
    void json(QByteArrayView bytes);

    /// The reader has had enough, as `head` has: no error, but nothing more needs to be done.
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    /// It was closed because the program was interrupted while nobody read.
    [[nodiscard]] bool isInterrupted() const { return m_isInterrupted; }
    /// What writing failed with.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isGood() const { return !m_isClosed && !m_error; }

private:
    int m_descriptor;
    bool m_isTerminal;
    bool m_isClosed = false;
    bool m_isInterrupted = false;
    std::optional<Error> m_error;
    QByteArray m_buffer;
};

} // namespace syncdeck::cli

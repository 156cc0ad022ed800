// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

namespace syncdeck::net {

/// Decompresses the gzip body of an answer (RFC 1952), never more at once than requested, however
/// large it becomes. (Qt, at least up to 6.4, decompresses all bytes received to learn their size,
/// which blocks the window for seconds.)
class Inflater
{
public:
    enum class State {
        Open,     ///< more is to come
        Finished, ///< the whole body was decompressed
        Damaged,  ///< not gzip, or the checksum is wrong
    };

    Inflater();
    ~Inflater();
    Q_DISABLE_COPY_MOVE(Inflater)

    /// Adds compressed bytes. Does not decompress them yet.
    void add(const QByteArray &packed);
    /// Appends the next decompressed bytes to `body`, at most `mostBytes`. Returns how many: fewer
    /// than `mostBytes` if all bytes added so far are decompressed.
    qsizetype unpack(QByteArray &body, qsizetype mostBytes);

    [[nodiscard]] State state() const { return m_state; }

private:
    class Stream;
    /// Decompresses the next piece; returns its size in bytes.
    qsizetype unpackInto(char *place, qsizetype bytes);

    std::unique_ptr<Stream> m_stream;
    QByteArray m_packed; ///< the input of the stream
    State m_state = State::Open;
};

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

namespace syncdeck::net {

/// Unpacks an answer's body that came in gzip (RFC 1952), never more of it at once than is wanted,
/// however much a little may unpack to. (Qt up to 6.4 at least unpacks all that has come
/// at once to know its size, which stops the window for seconds.)
class Inflater
{
public:
    enum class State {
        Open,     ///< more is to come
        Finished, ///< all of it was there
        Damaged,  ///< this is no gzip, or its check sum is wrong
    };

    Inflater();
    ~Inflater();
    Q_DISABLE_COPY_MOVE(Inflater)

    /// Takes in what has come. Nothing is unpacked yet.
    void add(const QByteArray &packed);
    /// Appends the next bytes that come of it to `body`, at most so many, however few they were
    /// packed. Returns how many: fewer than `mostBytes` when all that was taken in is unpacked.
    qsizetype unpack(QByteArray &body, qsizetype mostBytes);

    [[nodiscard]] State state() const { return m_state; }

private:
    class Stream;
    /// The next piece; how many bytes it has.
    qsizetype unpackInto(char *place, qsizetype bytes);

    std::unique_ptr<Stream> m_stream;
    QByteArray m_packed; ///< what the stream is at
    State m_state = State::Open;
};

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

namespace syncdeck::net {

/// Unpacks an answer's body that came in gzip (RFC 1952), piece by piece, and never more of it than
/// is wanted, however much a little may unpack to. (Qt up to 6.4 at least unpacks all that has come
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

    /// Appends what comes of the piece to `body`, and stops once that has more than `mostBytes`.
    void add(const QByteArray &packed, QByteArray &body, qint64 mostBytes);

    [[nodiscard]] State state() const { return m_state; }

private:
    class Stream;
    std::unique_ptr<Stream> m_stream;
    State m_state = State::Open;
};

} // namespace syncdeck::net

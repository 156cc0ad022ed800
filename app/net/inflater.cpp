// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/inflater.h"

#include <array>
#include <zlib.h>

namespace syncdeck::net {

class Inflater::Stream
{
public:
    Stream()
    {
        constexpr int gzipOnly = MAX_WBITS + 16;
        isReady = inflateInit2(&z, gzipOnly) == Z_OK;
    }
    ~Stream() { inflateEnd(&z); }
    Q_DISABLE_COPY_MOVE(Stream)

    z_stream z{};
    bool isReady = false;
};

Inflater::Inflater()
    : m_stream(std::make_unique<Stream>())
{
    if (!m_stream->isReady)
        m_state = State::Damaged;
}

Inflater::~Inflater() = default;

void Inflater::add(const QByteArray &packed, QByteArray &body, qint64 mostBytes)
{
    constexpr std::size_t pieceBytes = 64 * 1024;
    std::array<char, pieceBytes> piece{};
    QByteArray input = packed; // zlib takes no const, and changes nothing
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(input.data());
    z.avail_in = static_cast<uInt>(input.size());
    while (m_state != State::Damaged && body.size() <= mostBytes) {
        if (m_state == State::Finished) { // several may follow each other
            if (z.avail_in == 0)
                return;
            m_state = inflateReset(&z) == Z_OK ? State::Open : State::Damaged;
            continue;
        }
        z.next_out = reinterpret_cast<Bytef *>(piece.data());
        z.avail_out = static_cast<uInt>(piece.size());
        const int result = inflate(&z, Z_NO_FLUSH);
        body.append(piece.data(), static_cast<qsizetype>(piece.size() - z.avail_out));
        if (result == Z_STREAM_END)
            m_state = State::Finished;
        else if (result == Z_BUF_ERROR || (result == Z_OK && z.avail_out > 0 && z.avail_in == 0))
            return; // all that was there is unpacked
        else if (result != Z_OK)
            m_state = State::Damaged;
    }
}

} // namespace syncdeck::net

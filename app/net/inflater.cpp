// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/inflater.h"

#include <algorithm>
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

void Inflater::add(const QByteArray &packed)
{
    z_stream &z = m_stream->z;
    m_packed = m_packed.last(static_cast<qsizetype>(z.avail_in)) + packed;
    z.next_in = reinterpret_cast<Bytef *>(m_packed.data()); // zlib takes no const, changes nothing
    z.avail_in = static_cast<uInt>(m_packed.size());
}

qsizetype Inflater::unpack(QByteArray &body, qsizetype mostBytes)
{
    constexpr qsizetype pieceBytes = 64 * 1024;
    std::array<char, pieceBytes> piece{};
    qsizetype sum = 0;
    qsizetype got = 0;
    do {
        const qsizetype wanted = std::min(pieceBytes, mostBytes - sum);
        got = wanted > 0 ? unpackInto(piece.data(), wanted) : 0;
        body.append(piece.data(), got);
        sum += got;
    } while (got > 0);
    return sum;
}

qsizetype Inflater::unpackInto(char *place, qsizetype bytes)
{
    z_stream &z = m_stream->z;
    z.next_out = reinterpret_cast<Bytef *>(place);
    z.avail_out = static_cast<uInt>(bytes);
    while (m_state != State::Damaged && z.avail_out > 0) {
        if (m_state == State::Finished) { // several may follow each other
            if (z.avail_in == 0)
                break;
            m_state = inflateReset(&z) == Z_OK ? State::Open : State::Damaged;
            continue;
        }
        const uInt outBefore = z.avail_out;
        const uInt inBefore = z.avail_in;
        const int result = inflate(&z, Z_NO_FLUSH);
        if (result == Z_STREAM_END)
            m_state = State::Finished;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            m_state = State::Damaged;
        else if (z.avail_out == outBefore && z.avail_in == inBefore)
            break; // all that was there is unpacked
    }
    return bytes - static_cast<qsizetype>(z.avail_out);
}

} // namespace syncdeck::net

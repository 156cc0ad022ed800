// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/gzip.h"

#include <zlib.h>

namespace syncdeck::sandbox {

namespace {

/// zlib over texts one after the other, each brought to an end of its own.
class Deflater
{
public:
    Deflater()
    {
        constexpr int rawDeflate = -MAX_WBITS;
        constexpr int usualMemory = 8;
        deflateInit2(&m_stream, Z_BEST_COMPRESSION, Z_DEFLATED, rawDeflate, usualMemory,
                     Z_DEFAULT_STRATEGY);
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Deflater)

    /// `flush` Z_FULL_FLUSH: ends on a whole byte and refers to nothing before it, so that it may
    /// be repeated; Z_FINISH: ends the stream.
    [[nodiscard]] QByteArray add(QByteArray bytes, int flush)
    {
        constexpr qsizetype forEndings = 64;
        QByteArray packed(qsizetype(deflateBound(&m_stream, uLong(bytes.size()))) + forEndings,
                          Qt::Uninitialized);
        m_stream.next_in = reinterpret_cast<Bytef *>(bytes.data());
        m_stream.avail_in = uInt(bytes.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(packed.data());
        m_stream.avail_out = uInt(packed.size());
        deflate(&m_stream, flush);
        packed.truncate(packed.size() - qsizetype(m_stream.avail_out));
        return packed;
    }

private:
    z_stream m_stream{};
};

uLong crcOf(const QByteArray &bytes, uLong before = crc32(0, nullptr, 0))
{
    return crc32(before, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size()));
}

/// Magic, deflate, no flags, no time, best compression, system unknown.
QByteArray gzipHead()
{
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10);
}

QByteArray littleEndian(quint64 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>((number >> shift) & 0xff);
    return bytes;
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    Deflater deflater;
    return gzipHead() + deflater.add(bytes, Z_FINISH) + littleEndian(crcOf(bytes)) +
           littleEndian(quint64(bytes.size()));
}

QList<Piece> gzipBomb(qint64 bytes)
{
    constexpr qint64 block = 1 << 20;
    const qint64 blocks = (bytes + block - 1) / block;
    const QByteArray begin("{\"padding\":\"");
    const QByteArray filling(block, 'x');
    const QByteArray end("\"}");

    Deflater deflater;
    QList<Piece> pieces;
    pieces << Piece{gzipHead() + deflater.add(begin, Z_FULL_FLUSH)};
    pieces << Piece{deflater.add(filling, Z_FULL_FLUSH), blocks};
    uLong crc = crcOf(begin);
    const uLong crcOfBlock = crcOf(filling);
    for (qint64 i = 0; i < blocks; ++i)
        crc = crc32_combine(crc, crcOfBlock, block);
    pieces << Piece{deflater.add(end, Z_FINISH) + littleEndian(crcOf(end, crc)) +
                    littleEndian(quint64(begin.size() + blocks * block + end.size()))};
    return pieces;
}

qint64 totalBytes(const QList<Piece> &pieces)
{
    qint64 total = 0;
    for (const Piece &piece : pieces)
        total += piece.bytes.size() * piece.times;
    return total;
}

} // namespace syncdeck::sandbox

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/bytesource.h"

#include "app/json/utf8.h"

#include <QIODevice>

namespace syncdeck::transfer {

namespace {

constexpr qsizetype bufferBytes = 64L * 1024;

} // namespace

ByteSource::ByteSource(QIODevice &device)
    : m_device(device)
{
    passByteOrderMark();
}

ByteSource::ByteSource(QIODevice &device, const FilePlace &at)
    : m_device(device)
    , m_place(at)
{
}

void ByteSource::passByteOrderMark()
{
    constexpr qsizetype longest = 3;
    // A device may give less than it was asked for.
    while (m_buffer.size() < longest) {
        const QByteArray more = read();
        if (more.isEmpty())
            break;
        m_buffer += more;
    }
    m_mark = byteOrderMarkOf(m_buffer);
    m_place.offset = m_mark.length;
    m_maker = Utf8Maker(m_mark.encoding);
    m_buffer = m_maker.add(m_buffer.sliced(m_mark.length));
}

QByteArray ByteSource::read()
{
    QByteArray piece(bufferBytes, Qt::Uninitialized);
    while (true) {
        const qint64 got = m_device.read(piece.data(), bufferBytes);
        m_hasFailed = m_hasFailed || got < 0;
        if (got <= 0)
            return m_maker.end();
        if (QByteArray text = m_maker.add(piece.first(got)); !text.isEmpty())
            return text;
    }
}

bool ByteSource::fill()
{
    m_buffer = read();
    m_next = 0;
    return !m_buffer.isEmpty();
}

QByteArray ByteSource::lookAhead(qsizetype most)
{
    m_buffer.remove(0, std::exchange(m_next, 0));
    while (m_buffer.size() < most) {
        const QByteArray more = read();
        if (more.isEmpty())
            break;
        m_buffer += more;
    }
    return m_buffer.first(std::min(most, m_buffer.size()));
}

void ByteSource::advanceColumn(char c)
{
    const bool isWithinCrLf = c == '\n' && m_last == '\r';
    if (!isWithinCrLf && (c == '\n' || c == '\r')) {
        ++m_place.line;
        m_place.column = 1;
    } else if (!isWithinCrLf && !json::isContinuation(c)) {
        ++m_place.column;
    }
    m_last = c;
}

void ByteSource::beginRecord()
{
    m_record.clear();
    m_isKeeping = true;
    m_isTooLong = false;
}

QByteArray ByteSource::endRecord()
{
    m_isKeeping = false;
    return std::exchange(m_record, {});
}

} // namespace syncdeck::transfer

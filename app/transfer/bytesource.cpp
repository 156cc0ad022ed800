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
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    // A device may give less than it was asked for.
    while (m_buffer.size() < mark.size()) {
        const QByteArray more = m_device.read(bufferBytes);
        if (more.isEmpty())
            break;
        m_buffer += more;
    }
    if (m_buffer.startsWith(mark)) {
        m_next = mark.size();
        m_place.offset = mark.size();
    }
}

bool ByteSource::fill()
{
    m_buffer.resize(bufferBytes);
    const qint64 got = m_device.read(m_buffer.data(), m_buffer.size());
    m_hasFailed = m_hasFailed || got < 0;
    m_buffer.resize(std::max<qint64>(got, 0));
    m_next = 0;
    return !m_buffer.isEmpty();
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

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/utf16.h"
#include "app/transfer/format.h"
#include "app/transfer/record.h"

#include <QByteArray>

class QIODevice;

namespace syncdeck::transfer {

/// A device read byte by byte through a buffer of fixed size, that knows the line and column of
/// the next byte and keeps the bytes of the record being read, up to a limit. The bytes are UTF-8,
/// also where the file is UTF-16 and says so by its byte-order mark; places are those of the file.
class ByteSource
{
public:
    /// The device outlives it, and stands at the start of a file. A byte-order mark is passed over.
    explicit ByteSource(QIODevice &device);
    /// The device holds a piece of a file, that was found at this place.
    ByteSource(QIODevice &device, const FilePlace &at);

    /// The next byte, 0…255; -1 at the end of the file or where reading failed.
    [[nodiscard]] int peek() { return m_next < m_buffer.size() || fill() ? byte() : -1; }
    /// Goes past the next byte, which there must be.
    void skip()
    {
        const char c = m_buffer[m_next++];
        m_place.offset += m_maker.bytesBehind(c);
        advanceColumn(c);
        if (m_isKeeping)
            keep(c);
    }
    [[nodiscard]] const FilePlace &place() const { return m_place; }
    /// Of the file, which begins with a byte-order mark of this length.
    [[nodiscard]] const ByteOrderMark &mark() const { return m_mark; }

    /// What comes next, `most` bytes of it at most, without going past it.
    [[nodiscard]] QByteArray lookAhead(qsizetype most);

    /// Keeps what is passed from here on.
    void beginRecord();
    /// What was passed since, at most maxRecordBytes of it.
    [[nodiscard]] QByteArray endRecord();
    /// Whether the record is longer than that.
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    [[nodiscard]] int byte() const { return static_cast<unsigned char>(m_buffer[m_next]); }
    [[nodiscard]] bool fill();
    /// More of the file, as UTF-8; nothing at its end.
    [[nodiscard]] QByteArray read();
    void passByteOrderMark();
    void keep(char c)
    {
        if (m_record.size() < maxRecordBytes)
            m_record.append(c);
        else
            m_isTooLong = true;
    }
    void advanceColumn(char c);

    QIODevice &m_device;
    ByteOrderMark m_mark;
    Utf8Maker m_maker{Encoding::Utf8};
    QByteArray m_buffer;
    qsizetype m_next = 0;
    FilePlace m_place;
    char m_last = 0;
    QByteArray m_record;
    bool m_isKeeping = false;
    bool m_isTooLong = false;
    bool m_hasFailed = false;
};

} // namespace syncdeck::transfer

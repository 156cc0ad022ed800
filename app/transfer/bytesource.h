// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/utf16.h"
#include "app/transfer/format.h"
#include "app/transfer/record.h"

#include <QByteArray>

class QIODevice;

namespace syncdeck::transfer {

/// Reads a device byte by byte through a buffer of fixed size. Knows the line and column of the
/// next byte, and keeps the bytes of the current record, up to a limit. The bytes are UTF-8; a file
/// with a byte-order mark of UTF-16 is converted. Positions are those in the file.
class ByteSource
{
public:
    /// The device must outlive the object and be at the start of a file. Skips a byte-order mark.
    explicit ByteSource(QIODevice &device);
    /// The device contains a part of a file, which begins at this position.
    ByteSource(QIODevice &device, const FilePlace &at);

    /// The next byte, 0…255; -1 at the end of the file or after a read error.
    [[nodiscard]] int peek() { return m_next < m_buffer.size() || fill() ? byte() : -1; }
    /// Skips the next byte, which must exist.
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

    /// The next bytes, at most `most`, without skipping them.
    [[nodiscard]] QByteArray lookAhead(qsizetype most);

    /// Starts a record: keeps the bytes read from here on.
    void beginRecord();
    /// The bytes of the record so far, at most maxRecordBytes.
    [[nodiscard]] QByteArray endRecord();
    /// Whether the record is longer than that.
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    [[nodiscard]] int byte() const { return static_cast<unsigned char>(m_buffer[m_next]); }
    [[nodiscard]] bool fill();
    /// Reads more of the file as UTF-8; nothing at its end.
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

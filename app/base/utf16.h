// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace syncdeck {

/// The encoding of a text.
enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

/// The byte-order mark at the start of a text.
struct ByteOrderMark
{
    Encoding encoding = Encoding::Utf8;
    qsizetype length = 0; ///< bytes; 0: there is none
};

[[nodiscard]] ByteOrderMark byteOrderMarkOf(QByteArrayView text);

/// Converts a text to UTF-8 in pieces, which may be split anywhere. Errors are kept: an unpaired
/// surrogate and an incomplete unit at the end become invalid UTF-8, so that the reader of the
/// result can report their position. A byte-order mark is converted like any other character.
class Utf8Maker
{
public:
    explicit Utf8Maker(Encoding encoding)
        : m_encoding(encoding)
    {
    }

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] QByteArray add(const QByteArray &piece);
    /// The bytes left after the last piece.
    [[nodiscard]] QByteArray end();

    /// How many bytes of the original text a byte of the result stands for. Of UTF-8: 1. Of UTF-16:
    /// the size of the whole character for its first byte, 0 for the others.
    [[nodiscard]] qsizetype bytesBehind(char utf8) const
    {
        if (m_encoding == Encoding::Utf8)
            return 1;
        const auto code = static_cast<unsigned char>(utf8);
        if ((code & 0xC0U) == 0x80U)
            return 0;
        return code >= 0xF0U ? 4 : 2;
    }

private:
    void add(char16_t unit, QByteArray &utf8);

    Encoding m_encoding;
    char16_t m_high = 0;     ///< the first half of a pair; 0: none
    QByteArray m_incomplete; ///< the first byte of a unit
};

/// Converts a whole text, or a part that ends with a complete character. Keeps a byte-order mark.
[[nodiscard]] QByteArray toUtf8(const QByteArray &text, Encoding encoding);

/// Converts a text with a byte-order mark of UTF-16 to UTF-8, without the mark. Any other text is
/// returned unchanged.
[[nodiscard]] QByteArray toUtf8(const QByteArray &text);

} // namespace syncdeck

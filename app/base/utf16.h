// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace syncdeck {

/// How the bytes of a text stand for its characters.
enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

/// What a text begins with, as programs write it that do not save as plain UTF-8.
struct ByteOrderMark
{
    Encoding encoding = Encoding::Utf8;
    qsizetype length = 0; ///< bytes; 0: there is none
};

[[nodiscard]] ByteOrderMark byteOrderMarkOf(QByteArrayView text);

/// Turns a text into UTF-8 piece by piece, wherever the pieces are cut. Nothing is mended: half a
/// pair of surrogates, and half a unit at the end, become bytes that are no UTF-8, so that whoever
/// reads the result says where the text is broken. A byte-order mark is a character like any other.
class Utf8Maker
{
public:
    explicit Utf8Maker(Encoding encoding)
        : m_encoding(encoding)
    {
    }

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] QByteArray add(const QByteArray &piece);
    /// What is left after the last piece.
    [[nodiscard]] QByteArray end();

    /// Of the original text, the bytes that a byte of the result stands for; those of a character
    /// are counted at its first byte.
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

/// The whole text, or a piece of it that ends with a character. No byte-order mark is taken away.
[[nodiscard]] QByteArray toUtf8(const QByteArray &text, Encoding encoding);

/// The whole text as UTF-8: one in UTF-16 that says so by a byte-order mark is converted, without
/// the mark. Any other text stays as it is, to the byte.
[[nodiscard]] QByteArray toUtf8(const QByteArray &text);

} // namespace syncdeck

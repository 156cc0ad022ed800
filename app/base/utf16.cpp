// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf16.h"

#include <QChar>

namespace syncdeck {

namespace {

void append(char32_t code, QByteArray &utf8)
{
    constexpr char32_t sixBits = 0x3F;
    const auto continuation = [&](int shift) {
        utf8 += static_cast<char>(0x80U | ((code >> shift) & sixBits));
    };
    if (code < 0x80) {
        utf8 += static_cast<char>(code);
    } else if (code < 0x800) {
        utf8 += static_cast<char>(0xC0U | (code >> 6));
        continuation(0);
    } else if (code < 0x10000) {
        utf8 += static_cast<char>(0xE0U | (code >> 12));
        continuation(6);
        continuation(0);
    } else {
        utf8 += static_cast<char>(0xF0U | (code >> 18));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

} // namespace

ByteOrderMark byteOrderMarkOf(QByteArrayView text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 3};
    if (text.startsWith("\xFF\xFE"))
        return {Encoding::Utf16LittleEndian, 2};
    if (text.startsWith("\xFE\xFF"))
        return {Encoding::Utf16BigEndian, 2};
    return {};
}

void Utf8Maker::add(char16_t unit, QByteArray &utf8)
{
    if (m_high != 0) {
        const char16_t high = std::exchange(m_high, 0);
        if (QChar::isLowSurrogate(unit)) {
            append(QChar::surrogateToUcs4(high, unit), utf8);
            return;
        }
        append(high, utf8);
    }
    if (QChar::isHighSurrogate(unit))
        m_high = unit;
    else
        append(unit, utf8);
}

QByteArray Utf8Maker::add(const QByteArray &piece)
{
    if (m_encoding == Encoding::Utf8)
        return piece;
    const QByteArray text = std::exchange(m_incomplete, {}) + piece;
    QByteArray utf8;
    utf8.reserve(text.size());
    qsizetype at = 0;
    for (; at + 1 < text.size(); at += 2) {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const bool isLittle = m_encoding == Encoding::Utf16LittleEndian;
        add(static_cast<char16_t>(isLittle ? first | second << 8 : first << 8 | second), utf8);
    }
    m_incomplete = text.sliced(at);
    return utf8;
}

QByteArray Utf8Maker::end()
{
    QByteArray utf8;
    if (m_high != 0)
        append(std::exchange(m_high, 0), utf8);
    if (!std::exchange(m_incomplete, {}).isEmpty())
        utf8 += '\xFF';
    return utf8;
}

QByteArray toUtf8(const QByteArray &text, Encoding encoding)
{
    Utf8Maker maker(encoding);
    const QByteArray utf8 = maker.add(text);
    return utf8 + maker.end();
}

QByteArray toUtf8(const QByteArray &text)
{
    const ByteOrderMark mark = byteOrderMarkOf(text);
    return mark.encoding == Encoding::Utf8 ? text : toUtf8(text.sliced(mark.length), mark.encoding);
}

} // namespace syncdeck

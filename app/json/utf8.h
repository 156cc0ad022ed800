// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace syncdeck::json {

[[nodiscard]] constexpr bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

struct CodePoint
{
    char32_t value = 0;
    qsizetype length = 0; ///< bytes; 0 when they are not UTF-8
};

/// The character that starts at a byte of the text, strictly: no overlong forms, no surrogates,
/// nothing above U+10FFFF.
[[nodiscard]] constexpr CodePoint codePointAt(QByteArrayView text, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return {lead, 1};
    qsizetype length = 0;
    char32_t value = 0;
    char32_t smallest = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = lead & 0x1FU;
        smallest = 0x80;
    } else if ((lead & 0xF0) == 0xE0) {
        length = 3;
        value = lead & 0x0FU;
        smallest = 0x800;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = lead & 0x07U;
        smallest = 0x10000;
    } else {
        return {};
    }
    if (text.size() - at < length)
        return {};
    for (qsizetype i = 1; i < length; ++i) {
        if (!isContinuation(text[at + i]))
            return {};
        value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest || value > 0x10FFFF || isSurrogate)
        return {};
    return {value, length};
}

} // namespace syncdeck::json

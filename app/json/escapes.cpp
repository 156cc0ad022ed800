// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/escapes.h"

#include "app/base/utf8.h"

#include <QChar>

namespace syncdeck::json {

namespace {

constexpr qsizetype unicodeEscapeLength = 6; // \uXXXX

void append(QByteArray &out, char32_t c)
{
    const auto tail = [&](int shift) {
        out.append(static_cast<char>(0x80U | ((c >> shift) & 0x3FU)));
    };
    if (c < 0x80) {
        out.append(static_cast<char>(c));
    } else if (c < 0x800) {
        out.append(static_cast<char>(0xC0U | (c >> 6)));
        tail(0);
    } else if (c < 0x10000) {
        out.append(static_cast<char>(0xE0U | (c >> 12)));
        tail(6);
        tail(0);
    } else {
        out.append(static_cast<char>(0xF0U | (c >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

char32_t hexDigits(QByteArrayView escape)
{
    char32_t value = 0;
    for (const char c : escape.sliced(2, 4)) {
        const char32_t digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        value = value * 16 + digit;
    }
    return value;
}

char32_t simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return static_cast<unsigned char>(c); // " \ /
    }
}

/// Calls `literal` for runs of plain bytes and `escape(value, at)` for each escaped character,
/// surrogate pairs joined.
template <typename Literal, typename Escape>
void walk(QByteArrayView content, Literal literal, Escape escape)
{
    qsizetype at = 0;
    while (at < content.size()) {
        const qsizetype found = content.indexOf('\\', at);
        const qsizetype stop = found < 0 ? content.size() : found;
        literal(content.sliced(at, stop - at));
        at = stop;
        if (at == content.size())
            return;
        if (content[at + 1] != 'u') {
            escape(simpleEscape(content[at + 1]), at);
            at += 2;
            continue;
        }
        const char32_t first = hexDigits(content.sliced(at));
        const qsizetype next = at + unicodeEscapeLength;
        if (QChar::isHighSurrogate(first) && content.sliced(next).startsWith("\\u")) {
            const char32_t second = hexDigits(content.sliced(next));
            if (QChar::isLowSurrogate(second)) {
                escape(QChar::surrogateToUcs4(static_cast<char16_t>(first),
                                              static_cast<char16_t>(second)),
                       at);
                at = next + unicodeEscapeLength;
                continue;
            }
        }
        escape(first, at);
        at = next;
    }
}

} // namespace

QByteArray unescaped(QByteArrayView content)
{
    QByteArray out;
    out.reserve(content.size());
    walk(
        content, [&](QByteArrayView plain) { out.append(plain); },
        [&](char32_t c, qsizetype) { append(out, c); });
    return out;
}

QByteArray comparable(QStringView text)
{
    return exactBytes(text);
}

QList<qsizetype> unpairedSurrogates(QByteArrayView content)
{
    QList<qsizetype> places;
    walk(
        content, [](QByteArrayView) {},
        [&](char32_t c, qsizetype at) {
            if (QChar::isSurrogate(c))
                places.append(at);
        });
    return places;
}

} // namespace syncdeck::json

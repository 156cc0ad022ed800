// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"

#include <QStringDecoder>

namespace syncdeck {

namespace {

constexpr qsizetype surrogateBytes = 3;

bool isSurrogate(QByteArrayView utf8, qsizetype at)
{
    return utf8.size() - at >= surrogateBytes && (utf8[at + 1] & '\xE0') == '\xA0' &&
           (utf8[at + 2] & '\xC0') == '\x80';
}

/// Where the next surrogate that stands alone begins; the end when there is none.
qsizetype nextSurrogate(QByteArrayView utf8, qsizetype from)
{
    for (qsizetype at = utf8.indexOf('\xED', from); at >= 0; at = utf8.indexOf('\xED', at + 1)) {
        if (isSurrogate(utf8, at))
            return at;
    }
    return utf8.size();
}

QString decoded(QByteArrayView utf8)
{
    if (!utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(utf8);
}

QChar surrogateOf(QByteArrayView utf8)
{
    const auto bits = [&](qsizetype at) {
        return static_cast<unsigned>(utf8[at]) & 0x3FU;
    };
    return static_cast<char16_t>(0xD000U | (bits(1) << 6U) | bits(2));
}

} // namespace

QString exactText(QByteArrayView utf8)
{
    qsizetype end = nextSurrogate(utf8, 0);
    QString text = decoded(utf8.first(end));
    while (end < utf8.size()) {
        text += surrogateOf(utf8.sliced(end));
        const qsizetype from = end + surrogateBytes;
        end = nextSurrogate(utf8, from);
        text += decoded(utf8.sliced(from, end - from));
    }
    return text;
}

QString exactText(std::u32string_view codePoints)
{
    QString text;
    text.reserve(static_cast<qsizetype>(codePoints.size()));
    for (const char32_t code : codePoints)
        text += QStringView(QChar::fromUcs4(code));
    return text;
}

QByteArray exactBytes(QStringView text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text[at].isSurrogate())
            continue;
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            ++at;
            continue;
        }
        const char16_t unit = text[at].unicode();
        bytes += text.sliced(from, at - from).toUtf8();
        bytes += static_cast<char>(0xE0U | (unit >> 12U));
        bytes += static_cast<char>(0x80U | ((unit >> 6U) & 0x3FU));
        bytes += static_cast<char>(0x80U | (unit & 0x3FU));
        from = at + 1;
    }
    return bytes + text.sliced(from).toUtf8();
}

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck {

namespace {

struct CharacterRange
{
    char32_t first;
    char32_t last;
};

/// What shows as nothing, as an empty place, or as another order of what stands around it:
/// controls, formats, fillers, variation selectors, tags, and what is no character at all. (Formats
/// that are drawn, such as the Arabic number sign, are not among them.)
constexpr CharacterRange unseen[] = {
    {0x0000, 0x001f},   {0x007f, 0x009f},   {0x00ad, 0x00ad},   {0x034f, 0x034f}, {0x061c, 0x061c},
    {0x115f, 0x1160},   {0x17b4, 0x17b5},   {0x180b, 0x180f},   {0x200b, 0x200f}, {0x2028, 0x202e},
    {0x2060, 0x206f},   {0x2800, 0x2800},   {0x3164, 0x3164},   {0xd800, 0xdfff}, {0xfdd0, 0xfdef},
    {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0},   {0xfff0, 0xfffb}, {0xfffe, 0xffff},
    {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

QString escapeUnit(char16_t unit)
{
    return u"\\u%1"_s.arg(unit, 4, 16, QChar(u'0'));
}

/// As JSON writes it.
QString jsonEscape(char32_t code)
{
    if (!QChar::requiresSurrogates(code))
        return escapeUnit(static_cast<char16_t>(code));
    return escapeUnit(QChar::highSurrogate(code)) + escapeUnit(QChar::lowSurrogate(code));
}

QString writtenOut(char32_t code)
{
    switch (code) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return QChar::requiresSurrogates(code) ? u"\\u{%1}"_s.arg(uint(code), 0, 16)
                                               : escapeUnit(static_cast<char16_t>(code));
    }
}

/// `write` says what stands for a character that cannot be seen; empty: the character itself.
template <typename Write>
QString shown(QStringView text, Write write)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t code =
            isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const qsizetype length = isPair ? 2 : 1;
        const QString mark = cannotBeSeen(code) ? write(code) : QString();
        if (mark.isEmpty())
            result += text.sliced(at, length);
        else
            result += mark;
        at += length;
    }
    return result;
}

} // namespace

bool cannotBeSeen(char32_t code)
{
    if (code >= 0x20 && code < 0x7f)
        return false;
    const auto *range = std::ranges::lower_bound(unseen, code, {}, &CharacterRange::last);
    return range != std::end(unseen) && code >= range->first;
}

QString visibleText(QStringView text)
{
    return shown(text, writtenOut);
}

QString visibleJson(QStringView json)
{
    return shown(json, [](char32_t code) {
        const bool isSpace = code == u'\n' || code == u'\r' || code == u'\t';
        return isSpace ? QString() : jsonEscape(code);
    });
}

QString oddMark()
{
    return QStringLiteral("\u26a0");
}

} // namespace syncdeck

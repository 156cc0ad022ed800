// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"

using namespace Qt::StringLiterals;

namespace syncdeck {

namespace {

bool cannotBeSeen(char16_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0xad || code == 0x061c ||
           (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0xfeff;
}

QString escape(char16_t code)
{
    return u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
}

QString writtenOut(char16_t code)
{
    switch (code) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return escape(code);
    }
}

} // namespace

QString visibleText(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        if (cannotBeSeen(c.unicode()))
            shown += writtenOut(c.unicode());
        else
            shown += c;
    }
    return shown;
}

QString visibleJson(QStringView json)
{
    QString shown;
    shown.reserve(json.size());
    for (const QChar c : json) {
        const bool isSpace = c == u'\n' || c == u'\r' || c == u'\t';
        if (cannotBeSeen(c.unicode()) && !isSpace)
            shown += escape(c.unicode());
        else
            shown += c;
    }
    return shown;
}

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/exacttext.h"

#include "app/json/utf8.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

constexpr char16_t brokenByte = 0xDC00; // plus the byte

bool needsEscape(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator || unit == 0xFDD0 ||
           unit == 0xFDD1 || unit == QChar::ObjectReplacementCharacter;
}

QString escape(QChar c)
{
    return u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
}

/// Line ends to U+2029, what the document cannot hold to escapes.
QString adapted(const QString &text)
{
    const bool isPlain = std::ranges::none_of(
        text, [](QChar c) { return c == u'\r' || c == u'\n' || needsEscape(c); });
    if (isPlain)
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r' || c == u'\n') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            out += QChar(QChar::ParagraphSeparator);
        } else if (needsEscape(c)) {
            out += escape(c);
        } else {
            out += c;
        }
    }
    return out;
}

QString decoded(QByteArrayView utf8)
{
    // QString::fromUtf8 drops a byte order mark at the start, and replaces broken bytes.
    if (utf8.isValidUtf8() && !utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    QString text;
    text.reserve(utf8.size());
    for (qsizetype at = 0; at < utf8.size();) {
        const json::CodePoint c = json::codePointAt(utf8, at);
        if (c.length == 0) {
            text += QChar(char16_t(brokenByte + static_cast<unsigned char>(utf8[at++])));
        } else {
            text += QStringView(QChar::fromUcs4(c.value));
            at += c.length;
        }
    }
    return text;
}

bool isUnpaired(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

QByteArray encoded(QStringView text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QByteArray out;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isUnpaired(text, at))
            continue;
        out += text.sliced(from, at - from).toUtf8();
        out += char(text[at].unicode() & 0xFFU);
        from = at + 1;
    }
    return out + text.sliced(from).toUtf8();
}

} // namespace

LineEnd lineEndOf(QByteArrayView utf8)
{
    const auto end = std::ranges::find_if(utf8, [](char c) { return c == '\r' || c == '\n'; });
    if (end == utf8.end() || *end == '\n')
        return LineEnd::Lf;
    return end + 1 != utf8.end() && end[1] == '\n' ? LineEnd::CrLf : LineEnd::Cr;
}

QString toDocument(QByteArrayView utf8)
{
    return adapted(decoded(utf8));
}

QString typedToDocument(QString typed)
{
    if (!typed.isValidUtf16()) {
        for (qsizetype at = typed.size() - 1; at >= 0; --at) {
            if (isUnpaired(typed, at))
                typed.replace(at, 1, escape(typed[at]));
        }
    }
    return adapted(typed);
}

QByteArray fromDocument(QStringView raw, LineEnd lineEnd)
{
    QString text = raw.toString();
    switch (lineEnd) {
    case LineEnd::Lf:
        text.replace(QChar(QChar::ParagraphSeparator), u'\n');
        break;
    case LineEnd::CrLf:
        text.replace(QChar(QChar::ParagraphSeparator), "\r\n"_L1);
        break;
    case LineEnd::Cr:
        text.replace(QChar(QChar::ParagraphSeparator), u'\r');
        break;
    }
    return encoded(text);
}

} // namespace syncdeck::kit

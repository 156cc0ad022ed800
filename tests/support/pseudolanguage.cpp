// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pseudolanguage.h"

#include <QRegularExpression>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

constexpr QChar opening = u'\u27e6';
constexpr QChar closing = u'\u27e7';

/// Two fifths of a text's length, in words that can be wrapped.
QString growth(qsizetype length)
{
    constexpr qsizetype word = 7;
    QString text;
    for (qsizetype i = 0; i < (length * 2 + 4) / 5; ++i)
        text += i % word == 0 ? u' ' : u'\u00f8';
    return text;
}

} // namespace

QString PseudoLanguage::translate(const char *context, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    if (text == u"QT_LAYOUT_DIRECTION"_s)
        return m_direction == Qt::RightToLeft ? u"RTL"_s : u"LTR"_s;
    // Names of keys and endings of files are no sentences.
    if (qstrcmp(context, "QShortcut") == 0 || text.isEmpty())
        return {};
    return wrapped(text);
}

QString PseudoLanguage::wrapped(const QString &source)
{
    // Marks before the first tag would make rich text plain.
    const qsizetype start = source.startsWith(u'<') ? source.indexOf(u'>') + 1 : 0;
    QString text = source;
    text.insert(start, opening);
    return text + growth(source.size()) + closing;
}

QString PseudoLanguage::unmarked(const QString &text)
{
    static const QRegularExpression tags(u"<[^<>]*>|&[a-z]+;"_s);
    static const QRegularExpression signs(u"[^\\p{L}\\p{Nd}]+"_s);
    QString plain = text;
    if (Qt::mightBeRichText(plain))
        plain.remove(tags);
    QString left;
    int depth = 0;
    for (const QChar c : std::as_const(plain)) {
        if (c == opening)
            ++depth;
        else if (c == closing)
            --depth;
        else if (depth == 0)
            left += c;
    }
    // A text that was cut short has lost its second mark.
    return left.replace(signs, u" "_s).trimmed();
}

} // namespace syncdeck::test

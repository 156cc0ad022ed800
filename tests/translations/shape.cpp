// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/translations/shape.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

const QRegularExpression number(u"%L?n"_s);

QStringList allOf(const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

bool isRich(const QString &text)
{
    return text.startsWith(u'<');
}

/// Marks of short cuts, where & is none of HTML and none of its own.
qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression mark(u"&[^&\\s]"_s);
    return isRich(text) ? 0 : QString(text).remove(u"&&"_s).count(mark);
}

QString spacesBefore(const QString &text)
{
    static const QRegularExpression spaces(u"^\\s*"_s);
    return spaces.match(text).captured();
}

QString spacesAfter(const QString &text)
{
    static const QRegularExpression spaces(u"\\s*$"_s);
    return spaces.match(text).captured();
}

bool endsAsLabel(const QString &text)
{
    const QString end = text.trimmed();
    return end.endsWith(u':') || end.endsWith(u'\uff1a');
}

/// A mark for the short cut may stand behind the text, as in "ファイル(&F)…".
bool endsWithDots(const QString &text)
{
    return text.endsWith(u'\u2026');
}

} // namespace

QStringList differencesInShape(const QString &source, const QString &translation,
                               bool mayLeaveOutNumber)
{
    static const QRegularExpression place(u"%L?[1-9]"_s);
    static const QRegularExpression tag(u"<[^<>]+>"_s);
    static const QRegularExpression word(
        u"--[a-z][a-z-]+|@FILE|\\b[A-Z]+_[A-Z_]+\\b|https?://[a-z]+(\\.[a-z]+)*|\\*\\.[a-z]+"_s);
    const auto differs = [&](const QRegularExpression &pattern) {
        return allOf(pattern, source) != allOf(pattern, translation);
    };
    QStringList found;
    if (differs(place))
        found << u"places for values"_s;
    if (differs(number) && !(mayLeaveOutNumber && !translation.contains(number)))
        found << u"place for the number"_s;
    if (isRich(source) && differs(tag))
        found << u"tags"_s;
    if (differs(word))
        found << u"words that a program reads"_s;
    if (source.count(u'\n') != translation.count(u'\n'))
        found << u"line breaks"_s;
    if (spacesBefore(source) != spacesBefore(translation) ||
        spacesAfter(source) != spacesAfter(translation))
        found << u"spaces at the ends"_s;
    if (mnemonics(source) != mnemonics(translation))
        found << u"mark of the short cut"_s;
    if (endsWithDots(source) != endsWithDots(translation))
        found << u"dots at the end"_s;
    if (endsAsLabel(source) != endsAsLabel(translation))
        found << u"colon at the end"_s;
    return found;
}

QChar mnemonicOf(const QString &text)
{
    static const QRegularExpression mark(u"&([^&\\s])"_s);
    const QString letter = mark.match(QString(text).remove(u"&&"_s)).captured(1);
    return letter.isEmpty() ? QChar() : letter.front().toUpper();
}

} // namespace syncdeck::test

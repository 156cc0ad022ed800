// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/help/manual.h"

#include <QFile>
#include <QKeySequence>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The pages name keys as Qt does in English. On the keyboard, and in the menus, they may be called
/// otherwise.
QString withNativeKeys(QString text)
{
    static const QRegularExpression keys(
        u"\\b(?:(?:Ctrl|Shift|Alt)\\+)+(?:F\\d+|[A-Z][a-z]+|[A-Z0-9+-])|"
        u"(?<=\\*\\*)(?:F\\d+|Del|Return|Tab|Up|Down)(?=\\*\\*)"_s);
    qsizetype from = 0;
    for (auto match = keys.match(text); match.hasMatch(); match = keys.match(text, from)) {
        const QString native = QKeySequence(match.captured(), QKeySequence::PortableText)
                                   .toString(QKeySequence::NativeText);
        text.replace(match.capturedStart(), match.capturedLength(), native);
        from = match.capturedStart() + native.size();
    }
    return text;
}

} // namespace

Manual::Manual(const QString &language)
{
    const QString folder = u":/help/%1/"_s.arg(language);
    const auto topics = contentOf(u":/help/contents.txt"_s).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &topic : topics) {
        const QString text = withNativeKeys(contentOf(folder + topic + u".md"_s));
        // A page begins with its title.
        m_pages.append({topic, text.section(u'\n', 0, 0).remove(0, 2), text});
    }
}

qsizetype Manual::indexOf(const QString &topic) const
{
    const auto found = std::ranges::find(m_pages, topic, &Page::topic);
    return found == m_pages.end() ? -1 : found - m_pages.begin();
}

QUrl Manual::addressOf(const QString &topic)
{
    return QUrl(u"manual:/%1.md"_s.arg(topic));
}

QString Manual::topicOf(const QUrl &address)
{
    if (address.scheme() != "manual"_L1)
        return {};
    return address.path().section(u'/', -1).section(u'.', 0, 0);
}

QList<qsizetype> Manual::find(const QString &words) const
{
    const auto wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<qsizetype> found;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const bool hasAll = std::ranges::all_of(wanted, [&](const QString &word) {
            return m_pages[i].text.contains(word, Qt::CaseInsensitive);
        });
        if (hasAll)
            found << i;
    }
    return found;
}

} // namespace syncdeck::ui

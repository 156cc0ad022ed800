// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/help/manualview.h"

#include "ui/screens/help/manual.h"

#include <QEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ManualView::ManualView(const Manual &manual, QWidget *parent)
    : QTextBrowser(parent)
    , m_manual(manual)
{
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, &ManualView::follow);
    constexpr qreal margin = 16;
    document()->setDocumentMargin(margin);
}

void ManualView::showTopic(const QString &topic)
{
    setSource(Manual::addressOf(topic), QTextDocument::MarkdownResource);
}

QString ManualView::topic() const
{
    return Manual::topicOf(source());
}

void ManualView::follow(const QUrl &link)
{
    const QUrl address = source().resolved(link);
    if (const QString topic = Manual::topicOf(address); m_manual.indexOf(topic) >= 0)
        showTopic(topic);
    else if (address.scheme() == "https"_L1)
        Q_EMIT linkActivated(address);
}

/// Colours of links and marks are made with the page, and would stay those of before.
void ManualView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || source().isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    reload();
    mark(m_marked);
    verticalScrollBar()->setValue(place);
}

QVariant ManualView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::MarkdownResource)
        return {};
    const qsizetype index = m_manual.indexOf(Manual::topicOf(name));
    if (index < 0)
        return {};
    return QString(m_manual.pages()[index].text).replace(u"{{shortcuts}}"_s, m_shortcuts);
}

void ManualView::mark(const QString &words)
{
    m_marked = words;
    QList<ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(palette().color(QPalette::Highlight));
    format.setForeground(palette().color(QPalette::HighlightedText));
    const auto wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : wanted) {
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at))
            marks.append({at, format});
    }
    setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    QTextCursor first = marks.first().cursor;
    first.clearSelection();
    setTextCursor(first);
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/steadylabel.h"

#include "ui/kit/metrics.h"

#include <QEvent>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

SteadyLabel::SteadyLabel(int lines, QWidget *parent)
    : QLabel(parent)
    , m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SteadyLabel::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    setAccessibleName(words);
    fit();
}

QSize SteadyLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    // Scripts that another font lends its letters for are often a little taller.
    const int line = fontMetrics().lineSpacing() + metrics::hair;
    return {margins.left() + margins.right(), m_lines * line + margins.top() + margins.bottom()};
}

QSize SteadyLabel::sizeHint() const
{
    return minimumSizeHint();
}

void SteadyLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void SteadyLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ContentsRectChange)
        fit();
}

void SteadyLabel::fit()
{
    const QString shown = fitting(contentsRect().width());
    setText(shown);
    // As markup it is wrapped.
    setToolTip(shown == m_words ? QString() : u"<p>"_s + m_words.toHtmlEscaped() + u"</p>"_s);
}

/// The words, cut so that they take no more lines than there are.
QString SteadyLabel::fitting(int width) const
{
    QString before;
    QString rest = m_words;
    for (int line = 1; line < m_lines; ++line) {
        QTextLayout layout(rest, font());
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine first = layout.createLine();
        if (first.isValid())
            first.setLineWidth(width);
        layout.endLayout();
        const auto length = first.isValid() ? qsizetype(first.textLength()) : 0;
        if (length >= rest.size())
            return m_words;
        before += rest.first(length);
        rest = rest.sliced(length);
    }
    return before + fontMetrics().elidedText(rest, Qt::ElideRight, width);
}

} // namespace syncdeck::kit

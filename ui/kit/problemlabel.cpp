// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/problemlabel.h"

#include "ui/kit/announce.h"
#include "ui/kit/colors.h"
#include "ui/kit/sign.h"

#include <QEvent>
#include <QPainter>

namespace syncdeck::kit {

namespace {

constexpr int signGap = 5;

} // namespace

ProblemLabel::ProblemLabel(int lines, QWidget *parent)
    : SteadyLabel(lines, parent)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    layOutSign();
    makeLive(*this);
}

void ProblemLabel::showProblem(Severity severity, const QString &sentence)
{
    if (severity == Severity::None || sentence.isEmpty()) {
        clearProblem();
        return;
    }
    const QString words = severity == Severity::Error ? tr("Error: %1").arg(sentence)
                                                      : tr("Warning: %1").arg(sentence);
    if (words == this->words())
        return;
    m_severity = severity;
    adoptColor();
    setWords(words);
    announce(*this, words);
}

void ProblemLabel::clearProblem()
{
    if (m_severity == Severity::None)
        return;
    m_severity = Severity::None;
    setWords({});
}

void ProblemLabel::adoptColor()
{
    const SignalColors colors = SignalColors::of(palette(), QPalette::Window);
    QPalette own; // of this role alone, so that the others still follow the window
    own.setColor(QPalette::WindowText,
                 m_severity == Severity::Error ? colors.error : colors.warning);
    if (own.color(QPalette::WindowText) != palette().color(QPalette::WindowText))
        setPalette(own);
}

void ProblemLabel::layOutSign()
{
    setContentsMargins(QMargins());
    const int room = fontMetrics().ascent() + signGap;
    if (isRightToLeft())
        setContentsMargins(0, 0, room, 0);
    else
        setContentsMargins(room, 0, 0, 0);
}

void ProblemLabel::changeEvent(QEvent *event)
{
    SteadyLabel::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange && m_severity != Severity::None)
        adoptColor();
    else if (type == QEvent::FontChange || type == QEvent::LayoutDirectionChange)
        layOutSign();
}

void ProblemLabel::paintEvent(QPaintEvent *event)
{
    SteadyLabel::paintEvent(event);
    if (m_severity == Severity::None)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = fontMetrics().ascent();
    const QRectF area(isRightToLeft() ? width() - size : 0, 1, size, size);
    const Sign sign = m_severity == Severity::Error ? Sign::Error : Sign::Warning;
    painter.fillPath(signPath(sign, area.adjusted(0.5, 0.5, -0.5, -0.5)),
                     palette().color(QPalette::WindowText));
}

} // namespace syncdeck::kit

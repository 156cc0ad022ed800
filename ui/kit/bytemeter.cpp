// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/bytemeter.h"

#include "ui/kit/colors.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace syncdeck::kit {

namespace {

constexpr int barHeight = 3;
constexpr int barGap = 2;

} // namespace

ByteMeter::ByteMeter(qint64 maximum, QString unit, QWidget *parent)
    : QLabel(parent)
    , m_maximum(maximum)
    , m_unit(std::move(unit))
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setContentsMargins(0, 0, 0, barHeight + barGap);
    showValue();
}

void ByteMeter::setValue(qint64 value)
{
    if (value == m_value)
        return;
    m_value = value;
    showValue();
}

ByteMeter::Level ByteMeter::level() const
{
    if (m_value > m_maximum)
        return Level::Over;
    return m_value * 10 >= m_maximum * 9 ? Level::Near : Level::Fine;
}

QString ByteMeter::words(qint64 value) const
{
    const QLocale &in = locale();
    QString used = tr("%1 / %2 %3", "used / maximum unit")
                       .arg(in.toString(value), in.toString(m_maximum), m_unit);
    if (value > m_maximum)
        return tr("%1, %2 too many").arg(used, in.toString(value - m_maximum));
    if (value * 10 >= m_maximum * 9)
        return tr("%1, %2 left").arg(used, in.toString(m_maximum - value));
    return used;
}

void ByteMeter::showValue()
{
    // Numbers and unit in their own order, also where the window is written from the right.
    constexpr QChar isolate(0x2068);
    constexpr QChar isolateEnd(0x2069);
    const QString text = words(m_value);
    setText(isRightToLeft() ? isolate + text + isolateEnd : text);
    update();
}

QColor ByteMeter::levelColor() const
{
    const SignalColors colors = SignalColors::of(palette(), QPalette::Window);
    switch (level()) {
    case Level::Fine:
        return colors.calm;
    case Level::Near:
        return colors.warning;
    case Level::Over:
        return colors.error;
    }
    Q_UNREACHABLE();
}

QColor ByteMeter::trackColor() const
{
    return mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.2);
}

QSize ByteMeter::sizeHint() const
{
    // As wide as it will ever get with sensible values, so that nothing moves while one types.
    const QMargins margins = contentsMargins();
    const int width = std::max(fontMetrics().horizontalAdvance(words(m_maximum * 2)),
                               fontMetrics().horizontalAdvance(text()));
    return {width + margins.left() + margins.right(),
            fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ByteMeter::minimumSizeHint() const
{
    return sizeHint();
}

void ByteMeter::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        showValue();
}

void ByteMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isFine = level() == Level::Fine;
    painter.setPen(isFine ? palette().color(foregroundRole()) : levelColor());
    painter.drawText(contentsRect(), int(alignment()), text());

    const QRect track(0, height() - barHeight, width(), barHeight);
    painter.fillRect(track, trackColor());
    const double part = std::clamp(double(m_value) / double(m_maximum), 0.0, 1.0);
    QRect used = track;
    used.setWidth(int(track.width() * part));
    if (isRightToLeft())
        used.moveRight(track.right());
    painter.fillRect(used, levelColor());
}

} // namespace syncdeck::kit

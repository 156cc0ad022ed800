// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/surfaces.h"

#include "ui/kit/colors.h"
#include "ui/kit/metrics.h"
#include "ui/kit/palettes.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace syncdeck::kit {

namespace {

constexpr qreal pixel = 1;
constexpr qreal ring = 2;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isHigh(const QPalette &palette)
{
    const Theme theme = themeOf(palette);
    return theme == Theme::LightContrast || theme == Theme::DarkContrast;
}

/// Along the middle of the outermost pixels.
QRectF edge(const QRect &rect, qreal width = pixel)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

void drawBox(QPainter &painter, const QRectF &rect, const QBrush &fill, const QPen &line,
             qreal radius = metrics::radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

/// What a surface turns into under the pointer or pressed.
QColor touched(const QStyleOption &option, const QColor &surface)
{
    const QColor ink = option.palette.color(QPalette::ButtonText);
    if (has(option, QStyle::State_Sunken))
        return mixed(surface, ink, 0.16);
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        return mixed(surface, ink, 0.07);
    return surface;
}

QColor chosen(const QStyleOption &option)
{
    return mixed(option.palette.color(QPalette::Button), option.palette.color(QPalette::Highlight),
                 0.22);
}

QPen outlineOf(const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled) && !isHigh(option.palette))
        return {option.palette.color(QPalette::Midlight), pixel};
    return {option.palette.color(QPalette::Mid), pixel};
}

} // namespace

void drawButtonSurface(QPainter &painter, const QStyleOption &option, bool isAccented)
{
    const QPalette &palette = option.palette;
    QColor surface = palette.color(QPalette::Button);
    QPen line = outlineOf(option);
    if (isAccented) {
        surface = palette.color(QPalette::Highlight);
        line = {surface, pixel};
    } else if (has(option, QStyle::State_On)) {
        surface = chosen(option);
        line = {palette.color(QPalette::Highlight), pixel};
    } else if (!isHigh(palette)) {
        // The words tell the button; its edge may be calmer than that of a field.
        line.setColor(mixed(line.color(), palette.color(QPalette::Midlight), 0.5));
    }
    if (isAccented) { // keeps what its words need
        const QColor end = palette.color(QPalette::Window);
        const bool isTouched =
            has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
        const QColor deeper = isDark(surface) ? QColor(Qt::black) : end;
        surface = isTouched ? mixed(surface, deeper, 0.14) : surface;
    } else {
        surface = touched(option, surface);
    }
    drawBox(painter, edge(option.rect), surface, line);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        const QColor color =
            palette.color(isAccented ? QPalette::HighlightedText : QPalette::Highlight);
        const qreal inset = isAccented ? ring : 0;
        drawBox(painter, edge(option.rect, ring).adjusted(inset, inset, -inset, -inset),
                Qt::NoBrush, QPen(color, isAccented ? pixel : ring));
    }
}

void drawToolSurface(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = has(option, QStyle::State_On);
    const bool isTouched =
        has(option, QStyle::State_Sunken) ||
        (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled));
    if (!has(option, QStyle::State_AutoRaise)) {
        drawButtonSurface(painter, option, false);
    } else if (isOn || isTouched) {
        const QColor surface = isOn ? chosen(option) : option.palette.color(QPalette::Window);
        const bool isFramed = isOn || isHigh(option.palette);
        drawBox(painter, edge(option.rect), touched(option, surface),
                isFramed ? QPen(option.palette.color(QPalette::Highlight), pixel)
                         : QPen(Qt::NoPen));
    }
}

void drawField(QPainter &painter, const QStyleOption &option)
{
    drawBox(painter, edge(option.rect), option.palette.color(QPalette::Base), outlineOf(option));
    if (has(option, QStyle::State_HasFocus))
        drawBox(painter, edge(option.rect, ring), Qt::NoBrush,
                QPen(option.palette.color(QPalette::Highlight), ring));
}

void drawFixedValue(QPainter &painter, const QStyleOption &option)
{
    if (has(option, QStyle::State_HasFocus))
        drawBox(painter, edge(option.rect, ring), Qt::NoBrush,
                QPen(option.palette.color(QPalette::Highlight), ring));
}

void drawMenuTitle(QPainter &painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    painter.fillRect(option.rect, palette.brush(QPalette::Window));
    if (!has(option, QStyle::State_Selected) || !has(option, QStyle::State_Enabled))
        return;
    const QColor surface =
        has(option, QStyle::State_Sunken)
            ? palette.color(QPalette::Highlight)
            : mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.07);
    drawBox(painter, edge(option.rect.adjusted(0, 1, 0, -1)), surface,
            isHigh(palette) ? QPen(palette.color(QPalette::Highlight), pixel) : QPen(Qt::NoPen));
}

void drawFrame(QPainter &painter, const QStyleOption &option)
{
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    const QColor line = option.palette.color(hasFocus ? QPalette::Highlight : QPalette::Midlight);
    drawBox(painter, edge(option.rect), Qt::NoBrush, QPen(line, pixel), metrics::hair);
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool isOn = has(option, QStyle::State_On);
    const bool isPartly = has(option, QStyle::State_NoChange);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    const QColor accent =
        isEnabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Mid);
    if (isOn || isPartly) {
        // On a selected row the accent is what is behind.
        drawBox(painter, edge(box), accent,
                QPen(has(option, QStyle::State_Selected) ? palette.color(QPalette::HighlightedText)
                                                         : accent,
                     pixel),
                3);
    } else {
        drawBox(painter, edge(box), touched(option, palette.color(QPalette::Base)),
                outlineOf(option), 3);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(palette.color(QPalette::HighlightedText), side / 8.0, Qt::SolidLine, Qt::RoundCap,
             Qt::RoundJoin);
    painter.setPen(pen);
    const QRectF area(box);
    const auto at = [&](double x, double y) {
        return area.topLeft() + QPointF(x, y) * side;
    };
    if (isPartly)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (isOn)
        painter.drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.71), at(0.76, 0.32)});
    painter.restore();
}

void drawRadioButton(QPainter &painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool isOn = has(option, QStyle::State_On);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent =
        isEnabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Mid);
    painter.setPen(isOn ? QPen(accent, pixel) : outlineOf(option));
    painter.setBrush(isOn ? accent : touched(option, palette.color(QPalette::Base)));
    painter.drawEllipse(edge(box));
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.color(QPalette::HighlightedText));
        const double dot = side * 0.19;
        painter.drawEllipse(QRectF(box).center(), dot, dot);
    }
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QStyleOption &option)
{
    drawBox(painter, edge(option.rect), Qt::NoBrush,
            QPen(option.palette.color(QPalette::Highlight), pixel), metrics::hair);
}

void drawChevron(QPainter &painter, const QRect &area, Qt::ArrowType direction, const QColor &color)
{
    const double size = std::min({area.width(), area.height(), 12}) / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(area).center());
    switch (direction) {
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{QPointF(-0.7 * size, -0.35 * size), QPointF(0, 0.35 * size),
                                   QPointF(0.7 * size, -0.35 * size)});
    painter.restore();
}

void drawHeader(QPainter &painter, const QStyleOptionHeader &option)
{
    const QPalette &palette = option.palette;
    QColor surface = palette.color(QPalette::Window);
    if (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken))
        surface = mixed(surface, palette.color(QPalette::WindowText), 0.07);
    painter.fillRect(option.rect, surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     palette.color(QPalette::Midlight));
    const bool isLast = option.position == QStyleOptionHeader::End ||
                        option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && !isLast) {
        const int x =
            option.direction == Qt::RightToLeft ? option.rect.left() : option.rect.right();
        painter.fillRect(QRect(x, option.rect.top() + metrics::tight, 1,
                               option.rect.height() - 2 * metrics::tight),
                         palette.color(QPalette::Midlight));
    }
}

void drawTab(QPainter &painter, const QStyleOptionTab &option)
{
    const QPalette &palette = option.palette;
    const bool isSelected = has(option, QStyle::State_Selected);
    if (isSelected)
        painter.fillRect(option.rect, palette.color(QPalette::Base));
    else if (has(option, QStyle::State_MouseOver))
        painter.fillRect(option.rect, mixed(palette.color(QPalette::Window),
                                            palette.color(QPalette::WindowText), 0.07));
    if (isSelected) {
        QRect mark = option.rect;
        constexpr int thickness = 2;
        // On the outer side: a tab hangs on its page by the other.
        switch (option.shape) {
        case QTabBar::RoundedSouth:
        case QTabBar::TriangularSouth:
            mark.setTop(mark.bottom() - thickness + 1);
            break;
        case QTabBar::RoundedWest:
        case QTabBar::TriangularWest:
            mark.setWidth(thickness);
            break;
        case QTabBar::RoundedEast:
        case QTabBar::TriangularEast:
            mark.setLeft(mark.right() - thickness + 1);
            break;
        case QTabBar::RoundedNorth:
        case QTabBar::TriangularNorth:
            mark.setHeight(thickness);
            break;
        }
        painter.fillRect(mark, palette.color(QPalette::Highlight));
    }
    if (has(option, QStyle::State_HasFocus) && isSelected)
        drawBox(painter, edge(option.rect).adjusted(2, 4, -2, -2), Qt::NoBrush,
                QPen(palette.color(QPalette::Highlight), pixel), metrics::hair);
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const QPalette &palette = option.palette;
    painter.fillRect(option.rect, palette.color(QPalette::Base));
    if (!has(option, QStyle::State_Enabled) || option.maximum <= option.minimum)
        return;
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    constexpr int margin = 3;
    const QRectF thumb = isHorizontal ? QRectF(handle).adjusted(1, margin, -1, -margin)
                                      : QRectF(handle).adjusted(margin, 1, -margin, -1);
    const bool isTouched = has(option, QStyle::State_Sunken) ||
                           (has(option, QStyle::State_MouseOver) &&
                            option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider));
    QColor color = palette.color(QPalette::Mid);
    if (isTouched)
        color = mixed(color, palette.color(QPalette::Text), 0.4);
    drawBox(painter, thumb, color, Qt::NoPen, std::min(thumb.width(), thumb.height()) / 2);
}

void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow)
{
    if (option.editable)
        drawField(painter, option);
    else
        drawButtonSurface(painter, option, false);
    drawChevron(painter, arrow, Qt::DownArrow, option.palette.color(QPalette::ButtonText));
}

void drawDivider(QPainter &painter, const QStyleOption &option, bool isHorizontal)
{
    const QRect &all = option.rect;
    const QRect line = isHorizontal ? QRect(all.left(), all.center().y(), all.width(), 1)
                                    : QRect(all.center().x(), all.top(), 1, all.height());
    const bool isTouched = has(option, QStyle::State_MouseOver);
    painter.fillRect(line,
                     option.palette.color(isTouched ? QPalette::Highlight : QPalette::Midlight));
}

} // namespace syncdeck::kit

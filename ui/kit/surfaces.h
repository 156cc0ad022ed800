// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace syncdeck::kit {

// The single parts of widgets, drawn with the palette of their option. Used by Style.

/// A surface to press: of buttons, tool buttons and boxes to choose from.
void drawButtonSurface(QPainter &painter, const QStyleOption &option, bool isAccented);
void drawToolSurface(QPainter &painter, const QStyleOption &option);
/// Around and behind a line of text to type.
void drawField(QPainter &painter, const QStyleOption &option);
/// The same where the line can be read alone: it stands on the page, like what is no field.
void drawFixedValue(QPainter &painter, const QStyleOption &option);
/// Behind a title in a menu bar.
void drawMenuTitle(QPainter &painter, const QStyleOption &option);
/// A line around a list or a text of many lines.
void drawFrame(QPainter &painter, const QStyleOption &option);
void drawCheckBox(QPainter &painter, const QStyleOption &option);
void drawRadioButton(QPainter &painter, const QStyleOption &option);
void drawFocusRing(QPainter &painter, const QStyleOption &option);
void drawChevron(QPainter &painter, const QRect &area, Qt::ArrowType direction,
                 const QColor &color);
void drawHeader(QPainter &painter, const QStyleOptionHeader &option);
void drawTab(QPainter &painter, const QStyleOptionTab &option);
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow);
/// A line along the middle of a place that is longer than wide.
void drawDivider(QPainter &painter, const QStyleOption &option, bool isHorizontal);

} // namespace syncdeck::kit

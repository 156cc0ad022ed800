// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/sign.h"

#include <QPolygonF>

namespace syncdeck::kit {

QPainterPath signPath(Sign sign, const QRectF &area)
{
    QPainterPath shape;
    QPainterPath mark;
    const double unit = area.width() / 10;
    const QPointF middle = area.center();
    if (sign == Sign::Error) {
        shape.addEllipse(area);
        mark.addRoundedRect(QRectF(middle.x() - 3 * unit, middle.y() - unit, 6 * unit, 2 * unit),
                            unit / 2, unit / 2);
    } else {
        const QPointF top(middle.x(), area.top());
        shape.addPolygon(QPolygonF{top, area.bottomRight(), area.bottomLeft(), top});
        const double left = middle.x() - 0.6 * unit;
        mark.addRect(QRectF(left, area.top() + 3.5 * unit, 1.2 * unit, 3 * unit));
        mark.addRect(QRectF(left, area.top() + 7.3 * unit, 1.2 * unit, 1.2 * unit));
    }
    return shape.subtracted(mark);
}

} // namespace syncdeck::kit

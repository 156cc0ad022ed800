// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/windowplace.h"

#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace syncdeck::kit {

namespace {

constexpr QMargins usualFrame(8, 40, 8, 8);

/// A frame is known only while its window is on the screen; before, it will be like its parent's.
QMargins frameOf(const QWidget &window)
{
    const QWindow *handle = window.windowHandle();
    if (handle && handle->isExposed())
        return handle->frameMargins();
    const QWidget *parent = window.parentWidget();
    return parent ? frameOf(*parent->window()) : usualFrame;
}

/// `frame`: of the window, which may not have one yet.
void placeWithin(QWidget &window, const QRect &room, QPoint middle, const QMargins &frame)
{
    if (window.isMaximized() || window.isFullScreen())
        return;
    const QSize size = window.size().boundedTo(room.marginsRemoved(frame).size());
    if (size != window.size())
        window.resize(size);
    QRect place(QPoint(), window.size().grownBy(frame));
    place.moveCenter(middle);
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    place.moveLeft(std::max(place.left(), room.left()));
    place.moveTop(std::max(place.top(), room.top()));
    if (place.topLeft() != window.pos())
        window.move(place.topLeft());
}

} // namespace

void fitToScreen(QWidget &window)
{
    const QMargins frame = frameOf(window);
    const QRect place(window.pos(), window.size().grownBy(frame));
    placeWithin(window, window.screen()->availableGeometry(), place.center(), frame);
}

void centerOver(QWidget &window, const QWidget &below)
{
    placeWithin(window, below.screen()->availableGeometry(), below.frameGeometry().center(),
                frameOf(below));
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/manners.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>

namespace syncdeck::kit {

namespace {

bool holdsValue(const QObject *widget)
{
    return qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) ||
           (qobject_cast<const QAbstractSlider *>(widget) &&
            !qobject_cast<const QScrollBar *>(widget));
}

bool isReturnAlone(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

} // namespace

void Manners::watch(QWidget &widget)
{
    if (!holdsValue(&widget) && !qobject_cast<QPushButton *>(&widget))
        return;
    // Qt would give it the keyboard before it delivers the wheel.
    if (widget.focusPolicy() == Qt::WheelFocus)
        widget.setFocusPolicy(Qt::StrongFocus);
    widget.installEventFilter(this);
}

bool Manners::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && holdsValue(watched) &&
        !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore(); // so that Qt passes it on to what holds the widget
        return true;
    }
    if (event->type() == QEvent::KeyPress && isReturnAlone(*static_cast<QKeyEvent *>(event))) {
        if (auto *button = qobject_cast<QPushButton *>(watched)) {
            button->click();
            return true;
        }
    }
    return false;
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tour/windowdriver.h"

#include "ui/kit/findwidget.h"
#include "ui/models/texts.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>
#include <QTabBar>
#include <QWidget>

namespace syncdeck::ui {

namespace {

void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers, const QString &text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(widget, &up);
}

} // namespace

QWidget *WindowDriver::named(const QString &name) const
{
    return kit::widgetNamed(m_window, name);
}

QString WindowDriver::said(const QString &description) const
{
    return kit::textDescribedAs(m_window, description);
}

void WindowDriver::click(const QString &name) const
{
    QWidget *widget = named(name);
    if (!widget)
        return;
    // Views take clicks in their viewport.
    if (auto *view = qobject_cast<QAbstractScrollArea *>(widget))
        widget = view->viewport();
    QPointF place = widget->rect().center();
    // Of a wide button with a short caption the middle may be empty, where clicks do nothing.
    if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
        place.setX(QStyle::visualRect(button->layoutDirection(), button->rect(),
                                      QRect(0, 0, button->height(), button->height()))
                       .center()
                       .x());
    }
    const QPointF global = widget->mapToGlobal(place);
    QMouseEvent down(QEvent::MouseButtonPress, place, global, Qt::LeftButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(widget, &down);
    QMouseEvent up(QEvent::MouseButtonRelease, place, global, Qt::LeftButton, Qt::NoButton,
                   Qt::NoModifier);
    QApplication::sendEvent(widget, &up);
}

void WindowDriver::press(const QString &name, Qt::Key key) const
{
    QWidget *widget = named(name);
    if (!widget)
        return;
    widget->setFocus();
    ui::press(widget, key, Qt::NoModifier);
}

void WindowDriver::trigger(const QString &menuText) const
{
    const auto actions = m_window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (withoutMnemonic(action->text()) == menuText) {
            action->trigger();
            return;
        }
    }
}

void WindowDriver::showTab(const QString &text) const
{
    const auto bars = m_window.findChildren<QTabBar *>();
    for (QTabBar *bar : bars) {
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i) {
            if (withoutMnemonic(bar->tabText(i)) == text)
                bar->setCurrentIndex(i);
        }
    }
}

void WindowDriver::dismiss() const
{
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
}

void WindowDriver::type(const QString &name, const QString &text) const
{
    QWidget *widget = named(name);
    if (!widget)
        return;
    widget->setFocus();
    ui::press(widget, Qt::Key_A, Qt::ControlModifier);
    ui::press(widget, Qt::Key_Delete, Qt::NoModifier);
    for (const QChar c : text) {
        if (c == u'\n')
            ui::press(widget, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        else
            ui::press(widget, 0, Qt::NoModifier, QString(c));
    }
}

} // namespace syncdeck::ui

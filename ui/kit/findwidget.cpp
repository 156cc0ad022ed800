// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/findwidget.h"

#include <QAccessible>
#include <QWidget>

namespace syncdeck::kit {

namespace {

QString accessible(QWidget *widget, QAccessible::Text what)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(what) : QString();
}

} // namespace

QWidget *widgetNamed(const QWidget &window, const QString &name)
{
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // A combo box on Linux is called by its value, and by its name through its label.
        if (widget->isVisible() &&
            (accessible(widget, QAccessible::Name) == name || widget->accessibleName() == name))
            return widget;
    }
    return nullptr;
}

QString textDescribedAs(const QWidget &window, const QString &description)
{
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && accessible(widget, QAccessible::Description) == description)
            return accessible(widget, QAccessible::Name);
    }
    return {};
}

} // namespace syncdeck::kit

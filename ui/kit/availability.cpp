// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/availability.h"

#include <QAction>
#include <QVariant>
#include <QWidget>

namespace syncdeck::kit {

namespace {

constexpr const char *reasonProperty = "syncdeckWhyNot";
constexpr const char *toolTipProperty = "syncdeckToolTip"; ///< of the button while enabled

} // namespace

void setAvailable(QAction &action, bool isAvailable, const QString &whyNot)
{
    action.setProperty(reasonProperty, isAvailable ? QString() : whyNot);
    action.setEnabled(isAvailable);
}

void setAvailable(QWidget &button, bool isAvailable, const QString &whyNot)
{
    if (button.isEnabled())
        button.setProperty(toolTipProperty, button.toolTip());
    button.setEnabled(isAvailable);
    button.setToolTip(isAvailable ? button.property(toolTipProperty).toString() : whyNot);
    button.setAccessibleDescription(isAvailable ? QString() : whyNot);
}

QString whyNot(const QAction &action)
{
    return action.isEnabled() ? QString() : action.property(reasonProperty).toString();
}

} // namespace syncdeck::kit

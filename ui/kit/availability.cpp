// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/availability.h"

#include <QAction>
#include <QVariant>

namespace syncdeck::kit {

namespace {

constexpr const char *reasonProperty = "syncdeckWhyNot";

} // namespace

void setAvailable(QAction &action, bool isAvailable, const QString &whyNot)
{
    action.setProperty(reasonProperty, isAvailable ? QString() : whyNot);
    action.setEnabled(isAvailable);
}

QString whyNot(const QAction &action)
{
    return action.isEnabled() ? QString() : action.property(reasonProperty).toString();
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace syncdeck::kit {

/// Names the page of the manual that is about this widget and what is in it.
void setHelpTopic(QWidget &widget, const QString &topic);

/// The page about the widget, or about the nearest one around it; empty: none.
[[nodiscard]] QString helpTopic(const QWidget *widget);

} // namespace syncdeck::kit

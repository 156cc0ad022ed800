// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace syncdeck::kit {

/// Enables the action, or disables it and keeps the reason, which the list of commands tells.
void setAvailable(QAction &action, bool isAvailable, const QString &whyNot = {});

/// The same of a button: the reason is its tool tip, and its accessible description, while it is
/// disabled.
void setAvailable(QWidget &button, bool isAvailable, const QString &whyNot = {});

/// Why it is disabled; empty while it is enabled, or where no reason was given.
[[nodiscard]] QString whyNot(const QAction &action);

} // namespace syncdeck::kit

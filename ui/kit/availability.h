// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QAction;

namespace syncdeck::kit {

/// Enables the action, or disables it and keeps the reason, which the list of commands tells.
void setAvailable(QAction &action, bool isAvailable, const QString &whyNot = {});

/// Why it is disabled; empty while it is enabled, or where no reason was given.
[[nodiscard]] QString whyNot(const QAction &action);

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QAction;
class QLineEdit;
class QPushButton;

namespace syncdeck::kit {

/// An action that is the button under another form, for a context menu or the list of commands: it
/// has its text, can be triggered while the button can be pressed, and presses it. Belongs to the
/// button.
[[nodiscard]] QAction *actionOf(QPushButton &button);

/// Puts these below what the field's context menu has anyway.
void addToContextMenu(QLineEdit &field, const QList<QAction *> &actions);

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/commands/command.h"

class QMainWindow;

namespace syncdeck::ui {

/// All that the window's menus offer, in their order, with what they say about it now; then what
/// the docks that are shown offer besides.
[[nodiscard]] QList<Command> commandsOf(const QMainWindow &window);

/// The commands that have a short cut, as a table in Markdown for each menu.
[[nodiscard]] QString shortcutTables(const QList<Command> &commands);

} // namespace syncdeck::ui

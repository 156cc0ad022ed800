// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

namespace syncdeck::ui {

/// Something one can do in the window, as its menus have it.
struct Command
{
    QString title;  ///< without marks of short cuts
    QString path;   ///< the menus that lead to it: "Map › Recent maps"
    QString status; ///< one sentence on what it does; may be empty
    QKeySequence shortcut;
    bool isEnabled = true;
    QString whyNot; ///< why it is not enabled, where that is known
    bool isCheckable = false;
    bool isChecked = false;
    std::function<void()> run;
};

} // namespace syncdeck::ui

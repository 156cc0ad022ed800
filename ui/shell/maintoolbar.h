// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolBar>

class QMainWindow;

namespace syncdeck::ui {

/// The main commands at hand. It also gives the entries of the menus their drawings, by their short
/// cuts: those are what command and drawing have in common in every language.
class MainToolBar final : public QToolBar
{
    Q_OBJECT

public:
    /// The window's menus are complete.
    explicit MainToolBar(QMainWindow &window);

private:
    void add(QAction &action);
};

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolBar>

class QMainWindow;

class QMenu;
class QSettings;

namespace syncdeck::ui {

/// The main commands at hand. It also gives the entries of the menus their drawings, by their short
/// cuts: those are what command and drawing have in common in every language.
class MainToolBar final : public QToolBar
{
    Q_OBJECT

public:
    /// The window's menus are complete. The settings, which outlive it, keep how words are shown.
    MainToolBar(QMainWindow &window, QSettings &settings);

    /// Whether words stand below or beside the icons, or not at all.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

private:
    void makeMenu();
    void add(QAction &action);

    QSettings &m_settings;
    QMenu *m_menu;
};

} // namespace syncdeck::ui

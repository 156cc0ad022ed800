// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDockWidget>

namespace syncdeck::ui {

class ItemsPanel;
class OpenMap;

/// The overview of the open map beneath the window, whose charts filter the table.
class OverviewDock : public QDockWidget
{
    Q_OBJECT

public:
    /// Map and panel outlive it.
    OverviewDock(const OpenMap &map, ItemsPanel &items, QWidget *window);
};

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QDockWidget>

#include <functional>

namespace syncdeck::ui {

class ItemsPanel;

/// The overview of the open map beneath the window, whose charts filter the table.
class OverviewDock : public QDockWidget
{
    Q_OBJECT

public:
    /// The panel outlives it. `serverNow`: the service's time in UTC.
    OverviewDock(ItemsPanel &items, std::function<QDateTime()> serverNow, QWidget *window);
};

} // namespace syncdeck::ui

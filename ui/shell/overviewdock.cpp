// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/overviewdock.h"

#include "ui/models/openmap.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/screens/overview/overviewpanel.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

OverviewPanel::Extent extentOf(const ItemsPanel &items)
{
    switch (items.extent()) {
    case ItemsPanel::Extent::NoMap:
        return OverviewPanel::Extent::NoMap;
    case ItemsPanel::Extent::Part:
        return OverviewPanel::Extent::Part;
    case ItemsPanel::Extent::Whole:
        return OverviewPanel::Extent::Whole;
    }
    Q_UNREACHABLE();
}

} // namespace

OverviewDock::OverviewDock(const OpenMap &map, ItemsPanel &items, QWidget *window)
    : QDockWidget(tr("Overview"), window)
{
    setObjectName(u"Overview"_s);
    setAccessibleName(tr("Overview"));
    auto *panel = new OverviewPanel({[&items] { return items.items(); },
                                     [&map] {
                                         return map.serverNow();
                                     }});
    setWidget(panel);
    toggleViewAction()->setText(tr("&Overview"));
    toggleViewAction()->setStatusTip(tr("Shows in charts what the items of the map are like"));
    toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+B"_s)); // for bars

    connect(&items, &ItemsPanel::itemsChanged, panel,
            [&items, panel] { panel->noteChange(items.count() > 0); });
    connect(&items, &ItemsPanel::listStateChanged, panel,
            [&items, panel] { panel->setExtent(extentOf(items)); });
    connect(&items, &ItemsPanel::filterChanged, panel, &OverviewPanel::setFilter);
    connect(panel, &OverviewPanel::filterWanted, &items, &ItemsPanel::setFilter);
    panel->setExtent(extentOf(items));
    panel->setFilter(items.filter());
}

} // namespace syncdeck::ui

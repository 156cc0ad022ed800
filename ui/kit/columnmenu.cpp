// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/columnmenu.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QTableView>
#include <QTextDocument>

namespace syncdeck::kit {

ColumnMenu::ColumnMenu(QTableView &table, int first)
    : QMenu(tr("&Columns"), &table)
    , m_table(table)
    , m_first(first)
    , m_original(table.horizontalHeader()->saveState())
{
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    QHeaderView *header = table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { popup(header->viewport()->mapToGlobal(at)); });
    fill();
}

QAction *ColumnMenu::addColumn(QMenu &menu, int column)
{
    const QString title = m_table.model()->headerData(column, Qt::Horizontal).toString();
    QAction *action = menu.addAction(QString(title).replace(u'&', QStringLiteral("&&")));
    // An action's tip is its text otherwise, and a column may have the name of a map, which is no
    // markup.
    action->setToolTip(Qt::convertFromPlainText(title, Qt::WhiteSpaceNormal));
    return action;
}

void ColumnMenu::fill()
{
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    clear();
    QHeaderView *header = m_table.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction *action = addColumn(*this, column);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != m_first);
        connect(action, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    addSeparator();
    if (m_table.isSortingEnabled())
        addSorting();
    addPlaces();
}

void ColumnMenu::addSorting()
{
    QHeaderView *header = m_table.horizontalHeader();
    QMenu *menu = addMenu(tr("&Sort by"));
    auto *columns = new QActionGroup(menu);
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (header->isSectionHidden(column))
            continue;
        QAction *action = addColumn(*menu, column);
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == column);
        columns->addAction(action);
        connect(action, &QAction::triggered, this, [this, header, column] {
            m_table.sortByColumn(column, header->sortIndicatorOrder());
        });
    }
    menu->addSeparator();
    auto *orders = new QActionGroup(menu);
    const auto add = [&](const QString &text, Qt::SortOrder order) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorOrder() == order);
        orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, header, order] {
            m_table.sortByColumn(header->sortIndicatorSection(), order);
        });
    };
    add(tr("&Ascending"), Qt::AscendingOrder);
    add(tr("&Descending"), Qt::DescendingOrder);
}

void ColumnMenu::addPlaces()
{
    QHeaderView *header = m_table.horizontalHeader();
    QMenu *order = addMenu(tr("&Move to the front"));
    for (int place = 1; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (header->isSectionHidden(column))
            continue;
        QAction *action = addColumn(*order, column);
        connect(action, &QAction::triggered, this,
                [header, column] { header->moveSection(header->visualIndex(column), 0); });
    }
    QAction *fit = addAction(tr("&Fit widths to what is shown"));
    fit->setStatusTip(tr("Makes each column as wide as the rows that are shown need"));
    connect(fit, &QAction::triggered, this, [this] { m_table.resizeColumnsToContents(); });
    QAction *original = addAction(tr("&Reset columns"));
    original->setStatusTip(tr("Shows the columns as they were at first"));
    connect(original, &QAction::triggered, this, &ColumnMenu::reset);
}

void ColumnMenu::reset()
{
    m_table.horizontalHeader()->restoreState(m_original);
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/placekeeper.h"

#include <QAbstractItemModel>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTableView>

#include <utility>

namespace syncdeck::ui {

PlaceKeeper::PlaceKeeper(QTableView &table, std::function<bool()> hasMore)
    : QObject(&table)
    , m_table(table)
    , m_hasMore(std::move(hasMore))
{
    table.viewport()->installEventFilter(this);
    connect(table.model(), &QAbstractItemModel::layoutAboutToBeChanged, this, &PlaceKeeper::note);
    // After the view itself has heard of it, which was connected before.
    connect(table.model(), &QAbstractItemModel::layoutChanged, this, &PlaceKeeper::restore);
}

bool PlaceKeeper::leadsToMore(int row) const
{
    // Of the row below the lowest one a part may be seen.
    return m_hasMore() && row + 1 >= m_table.model()->rowCount() - 1;
}

bool PlaceKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        const QRect seen = m_table.visualRect(m_table.currentIndex());
        const int before = static_cast<QResizeEvent *>(event)->oldSize().height();
        const bool wasInSight = seen.isValid() && seen.bottom() >= 0 && seen.top() < before;
        if (wasInSight && seen.bottom() >= m_table.viewport()->height()) {
            // After the view has laid itself out.
            QMetaObject::invokeMethod(
                this, [this] { m_table.scrollTo(m_table.currentIndex()); }, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

void PlaceKeeper::note()
{
    const QModelIndex current = m_table.currentIndex();
    const QRect seen = m_table.visualRect(current);
    const bool isInSight = current.isValid() && m_table.viewport()->rect().intersects(seen);
    m_current = isInSight ? QPersistentModelIndex(current) : QPersistentModelIndex();
    m_rowsAbove = isInSight ? current.row() - m_table.rowAt(0) : 0;
}

void PlaceKeeper::restore()
{
    if (m_current.isValid()) {
        // The bar still has the range of before, which would hold the value back.
        QMetaObject::invokeMethod(&m_table, "updateGeometries", Qt::DirectConnection);
        const int top = m_current.row() - m_rowsAbove;
        const int rowsSeen = m_table.verticalScrollBar()->pageStep();
        if (!leadsToMore(top + rowsSeen - 1))
            m_table.verticalScrollBar()->setValue(top);
        m_current = QPersistentModelIndex();
    }
}

} // namespace syncdeck::ui

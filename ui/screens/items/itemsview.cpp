// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/itemsview.h"

#include <QDrag>
#include <QMimeData>
#include <QScrollBar>

namespace syncdeck::ui {

void ItemsView::setDragContent(std::function<std::unique_ptr<QMimeData>()> content)
{
    m_content = std::move(content);
    setDragEnabled(true);
}

void ItemsView::focusInEvent(QFocusEvent *event)
{
    m_isArriving = true;
    QTableView::focusInEvent(event);
    m_isArriving = false;
}

void ItemsView::keyPressEvent(QKeyEvent *event)
{
    m_isKeyPressed = true;
    QTableView::keyPressEvent(event);
    m_isKeyPressed = false;
}

void ItemsView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!m_isKeyPressed)
        horizontalScrollBar()->setValue(sideways);
}

void ItemsView::startDrag(Qt::DropActions)
{
    auto content = m_content();
    if (!content)
        return;
    auto *drag = new QDrag(this); // deletes itself
    drag->setMimeData(content.release());
    drag->exec(Qt::CopyAction);
}

} // namespace syncdeck::ui

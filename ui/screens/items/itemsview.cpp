// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/itemsview.h"

#include "ui/kit/dress.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>

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
    if (choosesFirst(*event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
    m_isKeyPressed = false;
}

/// Where nothing is selected, a key that goes on or opens selects the row that is framed, else the
/// first: from a row that is framed only, Qt would go on to the next. Whether that is all the key
/// does.
bool ItemsView::choosesFirst(const QKeyEvent &event)
{
    const bool isMeant = event.key() == Qt::Key_Down || event.key() == Qt::Key_Up ||
                         event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isMeant || (event.modifiers() & ~Qt::KeypadModifier) || model()->rowCount() == 0 ||
        selectionModel()->hasSelection())
        return false;
    const int row = std::max(currentIndex().row(), 0);
    selectionModel()->clearCurrentIndex(); // else it was current already, and nobody hears of it
    kit::chooseRow(*this, row);
    return event.key() == Qt::Key_Down || event.key() == Qt::Key_Up;
}

void ItemsView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_isKeyPressed)
        scrollAboveCover(index);
    else
        horizontalScrollBar()->setValue(sideways);
}

/// As far as the table goes on below the row.
void ItemsView::scrollAboveCover(const QModelIndex &index)
{
    if (!m_cover || !m_cover->isVisible())
        return;
    const QRect cover(viewport()->mapFromGlobal(m_cover->mapToGlobal(QPoint())), m_cover->size());
    if (!cover.intersects(viewport()->rect()))
        return;
    QScrollBar &bar = *verticalScrollBar();
    for (QRect row = visualRect(index); row.bottom() >= cover.top() && row.top() > 0 &&
                                        row.top() <= cover.bottom() && bar.value() < bar.maximum();
         row = visualRect(index))
        bar.setValue(bar.value() + bar.singleStep());
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

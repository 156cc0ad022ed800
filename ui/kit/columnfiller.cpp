// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/columnfiller.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace syncdeck::kit {

ColumnFiller::ColumnFiller(QTableView &table, int column)
    : QObject(&table)
    , m_table(table)
    , m_column(column)
{
    table.viewport()->installEventFilter(this);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int resized) {
        if (m_isFilling)
            return;
        if (resized == m_column)
            m_given = 0; // as wide as somebody wants it
        else
            fill();
    });
}

bool ColumnFiller::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fill();
    return QObject::eventFilter(watched, event);
}

void ColumnFiller::fill()
{
    QHeaderView *header = m_table.horizontalHeader();
    if (header->isSectionHidden(m_column))
        return;
    const int spare = std::max(m_table.viewport()->width() - header->length(), -m_given);
    if (spare == 0)
        return;
    m_isFilling = true;
    header->resizeSection(m_column, header->sectionSize(m_column) + spare);
    m_isFilling = false;
    m_given += spare;
}

} // namespace syncdeck::kit

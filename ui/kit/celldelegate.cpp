// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/celldelegate.h"

#include <QStyle>
#include <QTableView>

namespace syncdeck::kit {

namespace {

bool isJson(const QString &text)
{
    return text.startsWith(u'{') || text.startsWith(u'[') || text.startsWith(u'"');
}

} // namespace

CellDelegate::CellDelegate(QObject *parent, Qt::TextElideMode mode)
    : QStyledItemDelegate(parent)
    , m_mode(mode)
{
}

void showKeys(QTableView &table, int column)
{
    table.setItemDelegateForColumn(column, new CellDelegate(&table, Qt::ElideMiddle));
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = m_mode;
    const bool readsFromRight = option->text.isRightToLeft() && !isJson(option->text);
    const auto direction = readsFromRight ? Qt::RightToLeft : Qt::LeftToRight;
    if (direction == option->direction)
        return;
    option->displayAlignment =
        QStyle::visualAlignment(option->direction, option->displayAlignment) | Qt::AlignAbsolute;
    option->direction = direction;
}

} // namespace syncdeck::kit

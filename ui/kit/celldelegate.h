// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace syncdeck::kit {

/// Cells in the direction of what they hold, not of the interface: keys, addresses and JSON read
/// from left to right in a window from right to left, where their signs would be shuffled. They
/// stand at the side where the interface begins.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `mode`: where a text is cut that has no room.
    explicit CellDelegate(QObject *parent, Qt::TextElideMode mode = Qt::ElideRight);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    Qt::TextElideMode m_mode;
};

/// This column of the table holds keys: what tells long ones apart often stands at their end, so
/// they are cut in the middle.
void showKeys(QTableView &table, int column);

} // namespace syncdeck::kit

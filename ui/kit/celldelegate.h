// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace syncdeck::kit {

/// Cells in the direction of what they hold, not of the interface: keys, addresses and JSON read
/// from left to right in a window from right to left, where their signs would be shuffled. They
/// stand at the side where the interface begins.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace syncdeck::kit

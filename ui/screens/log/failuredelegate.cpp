// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/log/failuredelegate.h"

#include "ui/kit/colors.h"
#include "ui/models/logmodel.h"

namespace syncdeck::ui {

void FailureDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (!index.data(LogModel::FailureRole).toBool())
        return;
    option->palette.setColor(QPalette::Text,
                             kit::SignalColors::of(option->palette, QPalette::AlternateBase).error);
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/placedelegate.h"

#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"
#include "ui/models/servicetreemodel.h"

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

void PlaceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isMap = !index.data(ServiceTreeModel::MapRole).toString().isEmpty();
    const bool isPinned = index.data(ServiceTreeModel::PinnedRole).toBool();
    option->icon = kit::icon(isPinned ? u"pin"_s : isMap ? u"map"_s : u"service"_s);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {kit::metrics::icon, kit::metrics::icon};
}

} // namespace syncdeck::ui

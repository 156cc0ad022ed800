// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/actiondelegate.h"

#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"
#include "ui/models/planmodel.h"

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

using transfer::LineState;

QIcon iconOf(LineState state)
{
    switch (state) {
    case LineState::Create:
        return kit::icon(u"create"_s, kit::BadgeHue::Green);
    case LineState::Update:
        return kit::icon(u"edit"_s, kit::BadgeHue::Green);
    case LineState::Delete:
        return kit::icon(u"delete"_s, kit::BadgeHue::Red);
    case LineState::Same:
        return kit::icon(u"check"_s);
    case LineState::Skipped:
        return kit::icon(u"jump"_s);
    case LineState::Conflict:
        return kit::icon(u"warning"_s, kit::BadgeHue::Amber);
    case LineState::Invalid:
        return kit::icon(u"error"_s, kit::BadgeHue::Red);
    }
    Q_UNREACHABLE();
}

} // namespace

void ActionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto *model = qobject_cast<const PlanModel *>(index.model());
    if (!model)
        return;
    option->icon = iconOf(model->plan()->line(model->lineAt(index.row())).state);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {kit::metrics::icon, kit::metrics::icon};
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/budgetlabel.h"

#include "app/base/plural.h"
#include "app/net/pacer.h"
#include "ui/models/openmap.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

[[nodiscard]] QString levelText(const net::PaceLevel &level)
{
    const QLocale locale;
    // Whole requests; the part of one that has come back already sends nothing.
    QString text = locale.toString(static_cast<qint64>(level.left));
    if (level.waiting > 0)
        text += BudgetLabel::tr(" (%Ln waiting)", nullptr, plural(level.waiting));
    else if (level.perSecond <= 0)
        text += BudgetLabel::tr(" (resting)");
    return text;
}

} // namespace

BudgetLabel::BudgetLabel(const OpenMap &map, QWidget *parent)
    : ElidedLabel(Qt::ElideRight, parent)
    , m_map(map)
{
    setAccessibleDescription(tr("Rate budget"));
    setToolTip(tr("How many requests the service's limits for this map let through at once now. "
                  "More come back by the second; what is beyond waits for its turn."));
    connect(&map, &OpenMap::mapChanged, this, &BudgetLabel::refresh);
    hide();
}

void BudgetLabel::refresh()
{
    if (!m_map.isOpen()) {
        hide();
        return;
    }
    const session::MapAddress &where = m_map.where();
    const net::Budget budget = m_map.connection()->client().budget(where.service, where.map);
    const QString shown = tr("Requests left: %1 for reading, %2 for writing")
                              .arg(levelText(budget.reads), levelText(budget.writes));
    if (shown != text()) {
        setText(shown);
        setAccessibleName(shown);
    }
    show();
}

} // namespace syncdeck::ui

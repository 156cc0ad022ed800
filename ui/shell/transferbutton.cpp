// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/transferbutton.h"

#include "ui/models/texts.h"
#include "ui/models/transfermodel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

TransferButton::TransferButton(const TransferModel &model, QWidget *parent)
    : QToolButton(parent)
    , m_model(model)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Shows the transfers"));
    setAccessibleDescription(tr("Transfer progress"));
    connect(&model, &TransferModel::factsChanged, this, &TransferButton::showProgress);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TransferButton::showProgress);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TransferButton::showProgress);
    hide();
}

void TransferButton::showProgress()
{
    QStringList parts;
    if (const QString progress = progressText(); !progress.isEmpty())
        parts << progress;
    if (const int failed = m_model.failed(); failed > 0)
        parts << tr("%Ln transfers failed", nullptr, failed);
    const QString shown = parts.join(u" \u00b7 "_s);
    QString text = shown;
    setText(text.replace(u'&', u"&&"_s));
    setAccessibleName(shown);
    setVisible(!shown.isEmpty());
    // It grows with its numbers, and does not shrink and grow again with each of them.
    setMinimumWidth(shown.isEmpty() ? 0 : std::max(minimumWidth(), sizeHint().width()));
}

QString TransferButton::progressText() const
{
    const int count = m_model.underWay();
    if (count > 1)
        return tr("%Ln transfers under way", nullptr, count);
    const QLocale locale;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const TransferFacts facts = m_model.transfer(row).facts();
        if (!facts.isUnderWay)
            continue;
        constexpr int characters = 28;
        const QString what =
            fontMetrics().elidedText(visibleText(facts.what), Qt::ElideMiddle,
                                     characters * fontMetrics().averageCharWidth());
        return facts.total > 0
                   ? tr("%1: %2 of %3", "transfer, items done, items")
                         .arg(what, locale.toString(facts.done), locale.toString(facts.total))
                   : tr("%1: %2", "transfer, items done").arg(what, locale.toString(facts.done));
    }
    return {};
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/transferbutton.h"

#include "ui/models/texts.h"
#include "ui/models/transfermodel.h"

#include <QLocale>

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
    const QLocale locale;
    QString shown;
    const int count = m_model.underWay();
    for (int row = 0; row < m_model.rowCount() && shown.isEmpty(); ++row) {
        const TransferFacts facts = m_model.transfer(row).facts();
        if (!facts.isUnderWay)
            continue;
        if (count > 1)
            shown = tr("%Ln transfers under way", nullptr, count);
        else if (facts.total > 0)
            shown = tr("%1: %2 of %3", "transfer, items done, items")
                        .arg(visibleText(facts.what), locale.toString(facts.done),
                             locale.toString(facts.total));
        else
            shown = tr("%1: %2", "transfer, items done")
                        .arg(visibleText(facts.what), locale.toString(facts.done));
    }
    QString text = shown;
    setText(text.replace(u'&', u"&&"_s));
    setAccessibleName(shown);
    setVisible(!shown.isEmpty());
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/scopechooser.h"

#include "ui/models/texts.h"

#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace syncdeck::ui {

ScopeChooser::ScopeChooser(const ItemChoice &choice, QWidget *parent)
    : QGroupBox(tr("Which items"), parent)
    , m_selected(new QRadioButton(
          tr("&Selected items (%1)").arg(QLocale().toString(qsizetype(choice.selected.size())))))
    , m_matching(new QRadioButton(
          choice.filter.isEmpty()
              ? tr("Items that matc&h the filter (there is none)")
              : tr("All items of the map that matc&h %1")
                    .arg(visibleText(choice.filterText).replace(u'&', QStringLiteral("&&")))))
    , m_all(new QRadioButton(tr("&All items of the map")))
{
    m_selected->setAccessibleName(tr("Selected items"));
    m_matching->setAccessibleName(tr("Matching items"));
    m_all->setAccessibleName(tr("All items"));
    auto *column = new QVBoxLayout(this);
    for (QRadioButton *button : {m_selected, m_matching, m_all})
        column->addWidget(button);
    m_selected->setEnabled(!choice.selected.empty());
    m_matching->setEnabled(!choice.filter.isEmpty());
    if (choice.selected.size() > 1)
        m_selected->setChecked(true);
    else if (!choice.filter.isEmpty())
        m_matching->setChecked(true);
    else
        m_all->setChecked(true);
}

ItemChoice::Scope ScopeChooser::scope() const
{
    if (m_selected->isChecked())
        return ItemChoice::Scope::Selected;
    return m_matching->isChecked() ? ItemChoice::Scope::Matching : ItemChoice::Scope::All;
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/linkdialog.h"

#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/models/texts.h"
#include "ui/screens/connect/environmentbadge.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

LinkDialog::LinkDialog(const session::DeepLink &link, const QList<store::Profile> &profiles,
                       const std::optional<store::Profile> &inUse, QWidget *parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Open a link"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *place = new QFormLayout;
    showPlace(*place, tr("Service:"), link.where.service);
    showPlace(*place, tr("Map:"), link.where.map);
    if (!link.key.isEmpty())
        showPlace(*place, tr("Key:"), link.key);
    m_list->setAccessibleName(tr("Profiles for this link"));
    fillList(inUse);

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    auto *open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &LinkDialog::choose);

    auto *column = new QVBoxLayout(this);
    column->addWidget(kit::sentence(link.key.isEmpty() ? tr("A link leads to this map:")
                                                       : tr("A link leads to this item:")));
    column->addLayout(place);
    auto *question = kit::sentence(tr("Open it with this &profile:"));
    question->setBuddy(m_list);
    column->addWidget(question);
    column->addWidget(m_list, 1);
    column->addWidget(
        kit::sentence(tr("Opening it writes nothing, and what you have typed stays.")));
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *open);
    m_list->setFocus();
}

void LinkDialog::showPlace(QFormLayout &form, const QString &caption, const QString &text)
{
    constexpr int mostCharacters = 60;
    const QString shown = visibleText(text);
    const QFontMetrics metrics = fontMetrics();
    auto *label = new QLabel(
        metrics.elidedText(shown, Qt::ElideMiddle, mostCharacters * metrics.averageCharWidth()));
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(shown);
    form.addRow(caption, label);
}

void LinkDialog::fillList(const std::optional<store::Profile> &inUse)
{
    for (const store::Profile &profile : std::as_const(m_profiles)) {
        const bool isInUse = inUse && inUse->historyId() == profile.historyId();
        auto *entry = new QListWidgetItem(m_list);
        entry->setIcon(environmentIcon(profile.environment));
        entry->setText(
            u"%1\n%2 \u00b7 %3"_s.arg(isInUse ? tr("%1 (in use)").arg(profile.name) : profile.name,
                                      environmentName(profile.environment), profile.accountSid));
        if (isInUse)
            m_list->setCurrentItem(entry);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    constexpr int mostCharacters = 90; // of a profile's name, that is
    m_list->setMinimumWidth(std::min(m_list->sizeHintForColumn(0) + 4 * m_list->frameWidth(),
                                     mostCharacters * fontMetrics().averageCharWidth()));
}

void LinkDialog::choose()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const store::Profile profile = m_profiles[row];
    accept();
    Q_EMIT chosen(profile);
}

} // namespace syncdeck::ui

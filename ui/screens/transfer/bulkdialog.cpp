// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/bulkdialog.h"

#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/problemlabel.h"
#include "ui/kit/ttlfield.h"
#include "ui/models/texts.h"
#include "ui/screens/transfer/scopechooser.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

BulkDialog::BulkDialog(const ItemChoice &choice, const QString &mapName,
                       std::function<QDateTime()> serverNow, QWidget *parent)
    : QDialog(parent)
    , m_scope(new ScopeChooser(choice))
    , m_setMember(new QRadioButton(tr("Set a &member of the data")))
    , m_removeMember(new QRadioButton(tr("&Remove a member of the data")))
    , m_setTtl(new QRadioButton(tr("Set the TT&L")))
    , m_delete(new QRadioButton(tr("&Delete them")))
    , m_name(new QLineEdit)
    , m_value(new QLineEdit)
    , m_ttl(new kit::TtlField(kit::TtlField::Kind::Item, tr("New TTL"), std::move(serverNow)))
    , m_problem(new kit::ProblemLabel)
{
    setWindowTitle(tr("Change items of %1").arg(visibleText(mapName)));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"bulk"_s);
    auto *what = new QGroupBox(tr("What to do"));
    kit::takesCode(*m_name);
    kit::takesCode(*m_value);
    m_name->setAccessibleName(tr("Member name"));
    m_name->setPlaceholderText(tr("such as status"));
    m_value->setAccessibleName(tr("Member value"));
    m_value->setPlaceholderText(tr("JSON, such as \"open\" with its quotes, 3 or null"));
    m_problem->setAccessibleDescription(tr("Change problem"));
    m_ttl->line()->setPlaceholderText(tr("seconds; 0: never expires"));
    m_delete->setAccessibleName(tr("Delete them"));
    m_setTtl->setAccessibleName(tr("Set the TTL"));
    auto *nameCaption = new QLabel(tr("&Name:"));
    nameCaption->setBuddy(m_name);
    auto *valueCaption = new QLabel(tr("&Value:"));
    valueCaption->setBuddy(m_value);
    auto *grid = new QGridLayout;
    grid->addWidget(nameCaption, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(valueCaption, 1, 0);
    grid->addWidget(m_value, 1, 1);
    auto *choices = new QVBoxLayout(what);
    choices->addWidget(m_setMember);
    choices->addWidget(m_removeMember);
    choices->addLayout(grid);
    choices->addWidget(m_problem);
    choices->addWidget(m_setTtl);
    choices->addWidget(m_ttl);
    choices->addWidget(m_delete);
    m_setMember->setChecked(true);

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    m_plan = buttons->addButton(tr("Make a &plan"), QDialogButtonBox::AcceptRole);
    m_plan->setAccessibleName(tr("Make a plan"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto wanted = change()) {
            Q_EMIT planWanted(m_scope->scope(), *wanted);
            accept();
        }
    });
    for (const QRadioButton *button : {m_setMember, m_removeMember, m_setTtl, m_delete})
        connect(button, &QRadioButton::toggled, this, &BulkDialog::updateState);
    for (const QLineEdit *line : {m_name, m_value})
        connect(line, &QLineEdit::textChanged, this, &BulkDialog::updateState);
    connect(m_ttl, &kit::TtlField::edited, this, &BulkDialog::updateState);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_scope);
    column->addWidget(what);
    column->addStretch();
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *m_plan);
    m_name->setFocus();
    resize(60 * fontMetrics().averageCharWidth(), sizeHint().height());
    updateState();
}

void BulkDialog::setChange(const transfer::BulkChange &change)
{
    if (std::holds_alternative<transfer::DeleteItems>(change)) {
        m_delete->setChecked(true);
        m_delete->setFocus();
    } else if (const auto *ttl = std::get_if<transfer::SetTtl>(&change)) {
        m_setTtl->setChecked(true);
        m_ttl->setText(QString::number(ttl->seconds));
        m_ttl->line()->setFocus();
    } else if (const auto *removed = std::get_if<transfer::RemoveMember>(&change)) {
        m_removeMember->setChecked(true);
        m_name->setText(removed->name);
    } else if (const auto *member = std::get_if<transfer::SetMember>(&change)) {
        m_setMember->setChecked(true);
        m_name->setText(member->name);
        m_value->setText(QString::fromUtf8(member->value));
    }
}

std::optional<transfer::BulkChange> BulkDialog::change() const
{
    if (m_delete->isChecked())
        return transfer::DeleteItems{};
    if (m_setTtl->isChecked()) {
        const auto seconds = m_ttl->seconds();
        return seconds ? std::optional<transfer::BulkChange>(transfer::SetTtl{*seconds})
                       : std::nullopt;
    }
    if (m_removeMember->isChecked())
        return transfer::RemoveMember{m_name->text()};
    return transfer::SetMember{m_name->text(), m_value->text().toUtf8()};
}

void BulkDialog::updateState()
{
    const bool needsName = m_setMember->isChecked() || m_removeMember->isChecked();
    m_name->setEnabled(needsName);
    m_value->setEnabled(m_setMember->isChecked());
    m_ttl->setEnabled(m_setTtl->isChecked());
    const bool isGiven = (!needsName || !m_name->text().isEmpty()) &&
                         (!m_setMember->isChecked() || !m_value->text().isEmpty());
    const auto wanted = change();
    const auto checked = wanted ? transfer::BulkPlanner::check(*wanted) : Result<void>();
    if (isGiven && !checked && needsName)
        m_problem->showProblem(kit::ProblemLabel::Severity::Error, checked.error().detail);
    else
        m_problem->clearProblem();
    const bool isSound = !m_setTtl->isChecked() || m_ttl->isSound();
    m_plan->setEnabled(wanted && isGiven && checked && isSound);
}

} // namespace syncdeck::ui

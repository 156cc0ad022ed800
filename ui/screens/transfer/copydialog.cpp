// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/copydialog.h"

#include "app/session/errortext.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/problemlabel.h"
#include "ui/models/texts.h"
#include "ui/screens/transfer/scopechooser.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

CopyDialog::CopyDialog(const ItemChoice &choice, const MapTarget &from, const OtherProfiles &others,
                       QWidget *parent)
    : QDialog(parent)
    , m_from(from)
    , m_scope(new ScopeChooser(choice))
    , m_to(new MapChooser(from, others))
    , m_existing(new QComboBox)
    , m_problem(new kit::ProblemLabel)
{
    setWindowTitle(tr("Copy items of %1").arg(visibleText(from.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"compare-copy"_s);
    m_problem->setAccessibleDescription(tr("Copy problem"));
    m_existing->setAccessibleName(tr("Existing items"));
    m_existing->addItem(tr("leave them as they are"), int(transfer::Existing::Skip));
    m_existing->addItem(tr("update them, whatever they hold"), int(transfer::Existing::Update));
    m_existing->addItem(tr("update them unless somebody changes them after the plan"),
                        int(transfer::Existing::Unchanged));
    auto *caption = new QLabel(tr("&Keys that the map has already:"));
    caption->setBuddy(m_existing);
    auto *to = new QGroupBox(tr("To"));
    auto *toColumn = new QVBoxLayout(to);
    toColumn->addWidget(m_to);
    toColumn->addWidget(m_problem);

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    m_plan = buttons->addButton(tr("Make a &plan"), QDialogButtonBox::AcceptRole);
    m_plan->setAccessibleName(tr("Make a plan"));
    m_plan->setEnabled(m_to->isComplete());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_plan->setEnabled(false);
        m_to->choose();
    });
    connect(m_to, &MapChooser::edited, this, [this] {
        m_problem->clearProblem();
        m_plan->setEnabled(m_to->isComplete());
    });
    connect(m_to, &MapChooser::chosen, this, &CopyDialog::take);
    connect(m_to, &MapChooser::failed, this, [this](const Error &error) {
        m_problem->showProblem(kit::ProblemLabel::Severity::Error,
                               visibleText(session::describe(error).happened));
        m_plan->setEnabled(true);
    });

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_scope);
    column->addWidget(to);
    column->addWidget(caption);
    column->addWidget(m_existing);
    column->addStretch();
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *m_plan);
    m_to->focusMap();
    resize(64 * fontMetrics().averageCharWidth(), sizeHint().height());
}

void CopyDialog::setTarget(const MapTarget &to, transfer::Existing existing)
{
    m_to->setMap(to);
    m_existing->setCurrentIndex(m_existing->findData(int(existing)));
}

void CopyDialog::take(const MapTarget &to)
{
    if (to.connection == m_from.connection && to.name == m_from.name) {
        m_problem->showProblem(kit::ProblemLabel::Severity::Error,
                               tr("That is the map itself; name another one."));
        m_plan->setEnabled(true);
        return;
    }
    if (to.connection->profile().isReadOnly()) {
        m_problem->showProblem(kit::ProblemLabel::Severity::Error,
                               tr("That profile is read-only: nothing can be written."));
        m_plan->setEnabled(true);
        return;
    }
    Q_EMIT planWanted(m_scope->scope(), to,
                      static_cast<transfer::Existing>(m_existing->currentData().toInt()));
    accept();
}

} // namespace syncdeck::ui

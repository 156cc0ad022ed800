// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/plandialog.h"

#include "app/base/plural.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/models/texts.h"
#include "ui/screens/transfer/planview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

PlanDialog::PlanDialog(const transfer::PlanPtr &plan, const Stake &stake, QWidget *parent)
    : NoDefaultDialog(parent)
{
    setWindowTitle(tr("Plan: %1").arg(visibleText(plan->title())));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"import-export"_s);
    const QString map = plan->mapName();
    auto *column = new QVBoxLayout(this);
    auto *where =
        kit::sentence(tr("Into map %1. Nothing has been written yet.").arg(visibleText(map)));
    column->addWidget(where);
    auto *view = new PlanView(plan);
    column->addWidget(view, 1);

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    const qsizetype writes = plan->writes();
    auto *yes = buttons->addButton(tr("&Write %Ln item(s)", nullptr, plural(writes)),
                                   QDialogButtonBox::AcceptRole);
    yes->setAccessibleName(tr("Write items"));
    yes->setEnabled(writes > 0);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (stake.mayGoBack) {
        auto *back = buttons->addButton(tr("&Back"), QDialogButtonBox::ResetRole);
        back->setAccessibleName(tr("Back"));
        connect(back, &QPushButton::clicked, this, [this] {
            reject();
            Q_EMIT backWanted();
        });
    }
    const bool deletesMap = plan->collectionTtls() > 0;
    if (deletesMap) {
        column->addWidget(kit::sentence(
            tr("%Ln line(s) set a collection TTL: after that time the whole map is deleted with "
               "every item in it.",
               nullptr, plural(plan->collectionTtls()))));
    }
    if (writes > 0 && (deletesMap || (stake.isProduction && writes > 1))) {
        yes->setEnabled(false);
        auto *field = new QLineEdit;
        field->setAccessibleName(tr("Type the name"));
        auto *caption = kit::sentence(tr("To go on, type the map\u2019s name: %1").arg(map));
        caption->setBuddy(field);
        column->addWidget(caption);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, yes,
                [yes, map](const QString &text) { yes->setEnabled(text == map); });
    }
    column->addWidget(buttons);
    view->focusTable();
    resize(900, sizeHint().height() + view->missingHeight());
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/confirmdialog.h"

#include "app/base/visibletext.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace syncdeck::kit {

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new ButtonBox(QDialogButtonBox::Cancel);
    auto *yes = buttons->addButton(question.yes, QDialogButtonBox::AcceptRole);
    yes->setAccessibleName(question.yes);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(sentence(question.text));
    if (!question.names.isEmpty()) {
        auto *list = new QListWidget;
        list->setAccessibleName(tr("What is concerned"));
        list->addItems(question.names);
        list->setUniformItemSizes(true);
        list->setSelectionMode(QAbstractItemView::NoSelection);
        constexpr int mostRows = 10;
        const int rows = std::min(mostRows, static_cast<int>(question.names.size()));
        list->setFixedHeight(rows * list->sizeHintForRow(0) + 2 * list->frameWidth() + 2);
        column->addWidget(list);
    }
    if (!question.word.isEmpty()) {
        yes->setEnabled(false);
        auto *field = new QLineEdit;
        field->setAccessibleName(tr("Type the name"));
        const QString shown = visibleText(question.word); // as it is seen, so it is typed
        auto *caption = sentence(tr("To go on, type: %1").arg(shown));
        caption->setBuddy(field);
        column->addWidget(caption);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, yes,
                [yes, shown](const QString &typed) { yes->setEnabled(typed == shown); });
        field->setFocus();
    }
    column->addWidget(buttons);
    // Return alone must not delete anything.
    auto *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    yes->setAutoDefault(false);
    if (question.word.isEmpty())
        cancel->setFocus();
    setMinimumWidth(26 * fontMetrics().averageCharWidth() * 2);
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/renamedialog.h"

#include "app/base/visibletext.h"
#include "app/sync/rules.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/findings.h"
#include "ui/kit/problemlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace syncdeck::ui {

RenameDialog::RenameDialog(const QString &key, QWidget *parent)
    : QDialog(parent)
    , m_oldKey(key)
    , m_key(new QLineEdit(key))
    , m_problem(new kit::ProblemLabel)
{
    setWindowTitle(tr("Rename key"));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::takesCode(*m_key);
    m_key->setAccessibleName(tr("New key"));
    m_problem->setAccessibleDescription(tr("New key problem"));
    auto *what = new kit::ElidedLabel(Qt::ElideMiddle);
    what->setText(tr("New key of %1:").arg(visibleText(key)));
    what->setBuddy(m_key);
    auto *how = new QLabel(tr("The service cannot rename items: the item is created under the new "
                              "key and checked, then the old one is deleted. Undo takes back "
                              "both. Programs that use the old key no longer find the item."));
    how->setWordWrap(true);
    how->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    m_rename = buttons->addButton(tr("Rename"), QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_key);
    column->addWidget(m_problem);
    column->addWidget(how);
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *m_rename);
    connect(m_key, &QLineEdit::textChanged, this, &RenameDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT renameWanted(m_key->text());
        accept();
    });
    m_key->selectAll();
    check();
    const int characters = 60;
    resize(characters * fontMetrics().averageCharWidth(), sizeHint().height());
}

void RenameDialog::check()
{
    const sync::Findings findings = sync::checkKey(m_key->text());
    kit::showFindings(*m_problem, findings, m_key);
    m_rename->setEnabled(!sync::hasError(findings) && m_key->text() != m_oldKey);
}

} // namespace syncdeck::ui

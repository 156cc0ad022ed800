// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/proxydialog.h"

#include "app/base/visibletext.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/typingguard.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ProxyDialog::ProxyDialog(const net::ProxyLogin::Question &question, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit)
    , m_password(new kit::SecretField)
{
    setWindowTitle(tr("Proxy"));
    setAccessibleName(tr("Proxy"));
    const QString proxy = visibleText(question.proxy);
    auto *what = kit::sentence(
        question.wasWrong
            ? tr("The proxy %1 does not accept this user name and password.").arg(proxy)
            : tr("The proxy %1 wants to know who you are before it lets requests through.")
                  .arg(proxy));
    auto *kept = kit::sentence(tr("What you enter goes to this proxy alone, and is forgotten when "
                                  "Syncdeck ends."));
    m_user->setAccessibleName(tr("Proxy user"));
    m_password->setAccessibleName(tr("Proxy password"));
    auto *show = new QCheckBox(tr("Sho&w the password"));
    connect(show, &QCheckBox::toggled, m_password, &kit::SecretField::setRevealed);
    connect(m_password, &kit::SecretField::revealedChanged, show, &QCheckBox::setChecked);

    auto *form = new QFormLayout;
    form->addRow(tr("&User name:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    form->addRow(QString(), show);
    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    auto *go = buttons->addButton(tr("Go on"), QDialogButtonBox::AcceptRole);
    go->setEnabled(false);
    connect(m_user, &QLineEdit::textChanged, go,
            [go](const QString &user) { go->setEnabled(!user.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addWidget(what);
    rows->addLayout(form);
    rows->addWidget(kept);
    rows->addWidget(buttons);
    kit::setDefaultButton(*buttons, *go);
    setMinimumWidth(420);
    m_user->setFocus();
}

net::Credentials ProxyDialog::credentials()
{
    net::Credentials typed{m_user->text(), Secret::take(m_password->text())};
    m_password->clear();
    return typed;
}

net::ProxyLogin::Ask proxyDialogOver(QWidget &window)
{
    return [&window](const net::ProxyLogin::Question &question) {
        Completion<net::Credentials> completion;
        QWidget *front = QApplication::activeModalWidget();
        auto *dialog = new ProxyDialog(question, front ? front : &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::finished, dialog, [dialog, completion](int outcome) {
            if (outcome == QDialog::Accepted)
                completion.finish(dialog->credentials());
            else
                completion.finish(fail(ErrorKind::Cancelled));
        });
        new kit::TypingGuard(*dialog); // which opens it amid whatever one does
        dialog->open();
        return completion.future();
    };
}

} // namespace syncdeck::ui

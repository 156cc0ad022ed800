// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/proxylogin.h"

#include <QDialog>

class QLineEdit;

namespace syncdeck::kit {
class SecretField;
}

namespace syncdeck::ui {

/// Asks who one is to a proxy. What is typed is held for this run, and goes to that proxy alone.
class ProxyDialog : public QDialog
{
    Q_OBJECT

public:
    ProxyDialog(const net::ProxyLogin::Question &question, QWidget *parent);

    /// Once it was accepted; takes the password out of the field.
    [[nodiscard]] net::Credentials credentials();

private:
    QLineEdit *m_user;
    kit::SecretField *m_password;
};

/// Asks with a dialog over the window, or over the dialog that is open in front of it. No answer
/// when that goes first. The window outlives the function.
[[nodiscard]] net::ProxyLogin::Ask proxyDialogOver(QWidget &window);

} // namespace syncdeck::ui

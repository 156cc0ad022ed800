// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/nodefaultdialog.h"

#include <QKeyEvent>
#include <QPushButton>

namespace syncdeck::kit {

void NoDefaultDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    event->accept();
}

void NoDefaultDialog::showEvent(QShowEvent *event)
{
    // By now QDialogButtonBox has made a button of its own choice the default one.
    const auto buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    QDialog::showEvent(event);
}

} // namespace syncdeck::kit

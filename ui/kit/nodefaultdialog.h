// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace syncdeck::kit {

/// A dialog without a default button, for what is lost by a key pressed once too often. Return
/// presses a button only while that button has the keyboard.
class NoDefaultDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
};

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

namespace syncdeck::kit {

/// Sees that a dialog has the keyboard while it is open, and the window below it afterwards, where
/// the window manager does not: some give the keyboard to the window below when that is clicked,
/// where nothing can be typed then, and without a window manager nobody gives it to anything.
class ModalKeyboard : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    /// For all dialogs of the program, as long as it lives.
    explicit ModalKeyboard(QObject *parent = nullptr);
    ~ModalKeyboard() override;

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace syncdeck::kit

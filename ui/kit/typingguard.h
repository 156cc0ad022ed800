// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

class QDialog;
class QKeyEvent;

namespace syncdeck::kit {

/// For a dialog that opens by itself, such as after an answer of the network, while somebody may be
/// typing in the window below. Until the keyboard has rested for a moment, or the dialog is
/// clicked, the dialog takes no key but Escape: what is typed goes on to the text it was meant for.
/// Return and the space bar press no button before another key or a click was for the dialog.
///
/// A child of the dialog, to be made before it is opened; the dialog has a parent.
class TypingGuard : public QObject
{
    Q_OBJECT

public:
    explicit TypingGuard(QDialog &dialog);

    /// The keyboard has rested: keys are the dialog's from now on.
    [[nodiscard]] bool isOver() const { return m_isOver; }

Q_SIGNALS:
    /// A key was for the text below, and stands there now.
    void passedOn();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool keeps(QEvent &event);
    [[nodiscard]] bool keepsKey(QKeyEvent &event);
    void passOn(const QKeyEvent &event);
    [[nodiscard]] QWidget *text() const;

    QDialog &m_dialog;
    QTimer m_rest{this};
    bool m_isOver = false;
    bool m_isUsed = false; ///< a key or a click was for the dialog
};

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/commands/command.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace syncdeck::ui {

class CommandModel;

/// All commands in one list that a few typed characters narrow down. The keyboard stays in the
/// line; arrows move in the list, Return runs the current command after the palette has closed. A
/// screen reader hears the current command as if the list had the focus.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(QList<Command> commands, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void narrow(const QString &pattern);
    void move(int key);
    void speakCurrent();
    void runCurrent();

    CommandModel *m_model;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_note; ///< how many there are, or why the current one cannot be run
};

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace syncdeck::kit {
class ProblemLabel;
}

namespace syncdeck::ui {

/// Asks for another key of an item, and says what is wrong with it while one types.
class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    RenameDialog(const QString &key, QWidget *parent);

Q_SIGNALS:
    void renameWanted(const QString &newKey);

private:
    void check();

    QString m_oldKey;
    QLineEdit *m_key;
    kit::ProblemLabel *m_problem;
    QPushButton *m_rename;
};

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace syncdeck::kit {
class ProblemLabel;
class TtlField;
} // namespace syncdeck::kit

namespace syncdeck::ui {

/// Creates a map. What is refused is said in the dialog, and what was typed stays.
class NewMapDialog : public QDialog
{
    Q_OBJECT

public:
    /// The connection outlives it.
    NewMapDialog(session::Connection &connection, sync::ServiceRef service,
                 QWidget *parent = nullptr);
    ~NewMapDialog() override;

Q_SIGNALS:
    void created(const syncdeck::sync::Map &map);

private:
    void checkName();
    void create();
    void take(const Result<sync::Answered<sync::Map>> &answer);
    void findOut(const Error &lost);
    void setSending(bool sending);

    session::Connection &m_connection;
    sync::ServiceRef m_service;
    CancelSource m_gone;
    bool m_isSound = true;
    QLineEdit *m_name;
    kit::ProblemLabel *m_problem;
    kit::TtlField *m_ttl;
    QLabel *m_outcome;
    QPushButton *m_create;
};

} // namespace syncdeck::ui

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

/// Creates a map. What is refused is said in the dialog, and what was typed stays. While a request
/// is under way, Cancel ends that and not the dialog. A lost answer is settled by reading: a map of
/// that name that is older than the request is somebody else's.
class NewMapDialog : public QDialog
{
    Q_OBJECT

public:
    /// The connection outlives it.
    NewMapDialog(session::Connection &connection, sync::ServiceRef service,
                 QWidget *parent = nullptr);
    ~NewMapDialog() override;

    /// Fills it in. `ttl`: in seconds; nothing: none.
    void propose(const QString &uniqueName, std::optional<qint64> ttl);

    void reject() override;

Q_SIGNALS:
    void created(const syncdeck::sync::Map &map);

private:
    void checkName();
    void create();
    using MapAnswer = Result<sync::Answered<sync::Map>>;
    void take(const MapAnswer &answer);
    void findOut(const Error &lost);
    void settled(Error lost, const MapAnswer &read);
    void finish(const sync::Map &map);
    void say(const QString &text);
    void report(const Error &error);
    void setSending(bool sending);

    session::Connection &m_connection;
    sync::ServiceRef m_service;
    CancelSource m_gone;
    CancelSource m_request;
    QDateTime m_sentAt; ///< by the service's clock
    bool m_isSending = false;
    bool m_isSound = true;
    QLineEdit *m_name;
    kit::ProblemLabel *m_problem;
    kit::TtlField *m_ttl;
    QLabel *m_outcome;
    QPushButton *m_create;
};

} // namespace syncdeck::ui

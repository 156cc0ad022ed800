// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/sync/pagetrail.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace syncdeck::ui {

/// Who may read, write and manage a map: listed, changed, added and removed. Each change is sent at
/// once; the table shows what the service answered.
class PermissionsPage : public QWidget
{
    Q_OBJECT

public:
    /// The connection outlives it.
    PermissionsPage(session::Connection &connection, session::MapAddress where,
                    QWidget *parent = nullptr);
    ~PermissionsPage() override;

private:
    using PageAnswer = Result<sync::Answered<sync::Page<sync::Permission>>>;

    void makeTable();
    /// `notice`: what is said once it has come; why it is loaded anew.
    void load(const QString &notice = {});
    void take(const PageAnswer &answer);
    void showPermission(const sync::Permission &permission);
    void changed(const QTableWidgetItem *item);
    void add();
    void set(const QString &identity, const sync::Rights &rights);
    void remove();
    [[nodiscard]] int rowOf(const QString &identity) const;
    void setSending(bool sending);
    [[nodiscard]] static QString noticeOf(const Error &error);
    void say(const QString &text);
    void updateState();

    session::Connection &m_connection;
    session::MapAddress m_where;
    CancelSource m_gone;
    sync::PageTrail m_trail; ///< of what is being loaded
    QString m_notice;
    bool m_isSending = false; ///< one change at a time, so that answers cannot cross
    bool m_isFilling = false; ///< the program sets the boxes, not the user
    QTableWidget *m_table;
    QLineEdit *m_identity;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_again;
    QLabel *m_state;
};

} // namespace syncdeck::ui

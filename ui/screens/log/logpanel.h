// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/requestlog.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace syncdeck::ui {

class ExchangeView;
class LogFilterModel;
class LogModel;

/// The request log: every exchange with what came of it, filtered by text, failures and writes; the
/// current one in full; and ways to hand it on, none of which holds a secret.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    /// The log outlives it.
    explicit LogPanel(net::RequestLog &log, QWidget *parent = nullptr);

Q_SIGNALS:
    /// This text is in the clipboard now; `what` names it.
    void copied(const QString &what);
    /// There is no such command, and why.
    void notCopied(const QString &reason);
    void saved(const QString &path, qsizetype count);
    void failed(const syncdeck::Error &error); ///< it could not be saved

private:
    void makeTable();
    void makeCopyActions();
    [[nodiscard]] QWidget *makeLine();
    void followTheEnd();
    void showCurrent();
    void updateState();
    void copy(const Result<QByteArray> &command, const QString &what);
    void askWhereToSave();
    void save(const QString &path, const std::vector<net::RequestLog::Entry> &entries);
    [[nodiscard]] net::RequestLog::Entry current() const;

    net::RequestLog &m_log;
    LogModel *m_model;
    LogFilterModel *m_filtered;
    QLineEdit *m_filter;
    QTimer *m_typing; ///< the filter works when typing pauses
    QLabel *m_state;
    QPushButton *m_save;
    QTableView *m_table;
    ExchangeView *m_view;
    QList<QAction *> m_copies;
};

} // namespace syncdeck::ui

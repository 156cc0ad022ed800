// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/runreport.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace syncdeck::ui {

class Transfer;
class TransferModel;

/// Every transfer with its state, and what one can do with it: pause, go on, cancel, save what came
/// of its lines, forget.
class TransfersPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    TransfersPanel(TransferModel &model, store::Journal &journal, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A report, or the lines that were not done, as a file.
    void saved(const QString &path, qint64 lines);
    void failed(const syncdeck::Error &error);

private:
    void makeTable();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] Transfer *current() const;
    void updateState();
    void askWhereToSave(transfer::RunReport::Content content);
    void save(const store::RunRecord &run, transfer::RunReport::Content content,
              const QString &path);

    TransferModel &m_model;
    store::Journal &m_journal;
    QTableView *m_table;
    QPushButton *m_pause;
    QPushButton *m_goOn;
    QPushButton *m_cancel;
    QPushButton *m_report;
    QPushButton *m_failedLines;
    QPushButton *m_forget;
};

} // namespace syncdeck::ui

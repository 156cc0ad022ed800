// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/plan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace syncdeck::ui {

class DifferenceModel;
class PlanModel;

/// A plan as it is looked at before it is carried out: how many of what, each line, and for the
/// current one what it changes.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(transfer::PlanPtr plan, QWidget *parent = nullptr);

    /// What the table of lines needs beside its size hint, which knows of no rows; below zero when
    /// there are few.
    [[nodiscard]] int missingHeight() const;

    void focusTable();

private:
    void makeTable();
    void showCurrent();

    transfer::PlanPtr m_plan;
    PlanModel *m_model;
    DifferenceModel *m_changes;
    QComboBox *m_state;
    QTableView *m_table;
    QLabel *m_note;
};

/// "To be created: 3, …" in a sentence for people.
[[nodiscard]] QString summaryText(const transfer::Plan &plan);

} // namespace syncdeck::ui

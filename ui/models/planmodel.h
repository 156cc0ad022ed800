// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/plan.h"

#include <QAbstractTableModel>

namespace syncdeck::ui {

/// The lines of a plan: what becomes of each, and why.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Line, Action, Key, Ttl, Note };
    static constexpr int columns = static_cast<int>(Column::Note) + 1;

    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(transfer::PlanPtr plan);
    /// Shows lines in this state alone; nothing: all.
    void setState(std::optional<transfer::LineState> state);

    [[nodiscard]] const transfer::PlanPtr &plan() const { return m_plan; }
    /// The number of a row's line in the plan.
    [[nodiscard]] qsizetype lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    transfer::PlanPtr m_plan;
    std::optional<transfer::LineState> m_state;
    QList<qsizetype> m_lines; ///< those in `m_state`
};

/// In a word: "Create", "Same", "Conflict".
[[nodiscard]] QString actionText(transfer::LineState state);
/// All states, in the order in which they are told of.
[[nodiscard]] QList<transfer::LineState> allLineStates();

} // namespace syncdeck::ui

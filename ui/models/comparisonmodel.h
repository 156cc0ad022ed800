// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/comparison.h"

#include <QAbstractTableModel>

#include <array>

namespace syncdeck::ui {

/// What differs between two sides, each with a mark whether it is to be changed.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Key, State, Left, Right };
    static constexpr int columns = static_cast<int>(Column::Right) + 1;

    explicit ComparisonModel(QObject *parent = nullptr);

    /// All are marked.
    void setItems(const QList<transfer::ComparedItem> &items, const QString &leftName,
                  const QString &rightName);
    /// Shows those in this state alone; nothing: all.
    void setState(std::optional<transfer::ComparedState> state);
    /// Marks those that are shown, or takes the marks away.
    void markShown(bool marked);

    [[nodiscard]] const transfer::ComparedItem &item(int row) const;
    [[nodiscard]] QList<transfer::ComparedItem> marked() const;
    [[nodiscard]] qsizetype count(transfer::ComparedState state) const;
    /// How many of the marked ones a plan would create, update, delete and so on.
    [[nodiscard]] std::array<qsizetype, transfer::lineStates>
    adjustments(transfer::Direction direction, transfer::Missing missing,
                const QDateTime &serverNow) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void marksChanged();

private:
    QList<transfer::ComparedItem> m_items;
    QList<bool> m_marks;
    QList<qsizetype> m_shown;
    QString m_leftName;
    QString m_rightName;
};

} // namespace syncdeck::ui

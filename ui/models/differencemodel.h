// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/merge.h"

#include <QAbstractTableModel>

#include <optional>

namespace syncdeck::ui {

/// Members that differ: between two texts (before, after), or between what two sides made of one,
/// with a choice for each.
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DifferenceModel(QObject *parent = nullptr);

    /// Before and after. Where a text has no members, the whole of it is one row.
    void setChanges(const std::optional<QByteArray> &before,
                    const std::optional<QByteArray> &after);

    /// What the two texts of setChanges are called, instead of "Before" and "After".
    void setTitles(const QString &before, const QString &after);

    /// Mine and theirs, to choose from. Where only one side touched a member, that one is chosen
    /// already; where both did, the user must.
    void setDifferences(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

    /// Whether a side is chosen for every member.
    [[nodiscard]] bool isDecided() const;
    /// Theirs, with what was chosen of mine.
    [[nodiscard]] QByteArray merged() const;
    void chooseAll(json::Side side);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void chosen();

private:
    enum class Column { Member, Base, Mine, Theirs, Touched };

    [[nodiscard]] QString text(const json::Difference &difference, Column column) const;

    bool m_isChoice = false;
    bool m_byMember = true; ///< else the one row is the whole text
    QString m_beforeTitle;
    QString m_afterTitle;
    QByteArray m_base;
    QByteArray m_mine;
    QByteArray m_theirs;
    QList<json::Difference> m_rows;
    QList<std::optional<json::Side>> m_sides;
};

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/differencemodel.h"

#include "app/json/compare.h"
#include "ui/models/texts.h"

#include <algorithm>

namespace syncdeck::ui {

using json::Side;
using json::Touched;

DifferenceModel::DifferenceModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_beforeTitle(tr("Before"))
    , m_afterTitle(tr("After"))
{
}

void DifferenceModel::setTitles(const QString &before, const QString &after)
{
    m_beforeTitle = before;
    m_afterTitle = after;
    Q_EMIT headerDataChanged(Qt::Horizontal, static_cast<int>(Column::Base),
                             static_cast<int>(Column::Mine));
}

void DifferenceModel::setChanges(const std::optional<QByteArray> &before,
                                 const std::optional<QByteArray> &after)
{
    beginResetModel();
    m_isChoice = false;
    m_sides.clear();
    // What was created or deleted shows member by member as well.
    const auto found = json::changes(before.value_or("{}"), after.value_or("{}"));
    m_rows = found.value_or(QList<json::Difference>());
    if (!found && before != after)
        m_rows = {{tr("(all)"), before, after, before, Touched::Mine}};
    endResetModel();
}

void DifferenceModel::setDifferences(const QByteArray &base, const QByteArray &mine,
                                     const QByteArray &theirs)
{
    beginResetModel();
    m_isChoice = true;
    m_base = base;
    m_mine = mine;
    m_theirs = theirs;
    const auto found = json::differences(base, mine, theirs);
    m_byMember = found.has_value();
    m_rows = found.value_or(QList<json::Difference>());
    if (!found && !json::sameData(mine, theirs))
        m_rows = {{tr("(all)"), base, mine, theirs, Touched::Both}};
    m_sides.clear();
    for (const json::Difference &row : std::as_const(m_rows))
        m_sides << (row.touched == Touched::Both ? std::nullopt : std::optional(row.usual()));
    endResetModel();
    Q_EMIT chosen();
}

bool DifferenceModel::isDecided() const
{
    return std::ranges::all_of(m_sides, [](const auto &side) { return side.has_value(); });
}

QByteArray DifferenceModel::merged() const
{
    if (!m_byMember)
        return m_sides.value(0) == Side::Mine ? m_mine : m_theirs;
    QList<Side> sides;
    for (const auto &side : m_sides)
        sides << side.value_or(Side::Theirs);
    return json::merge(m_base, m_mine, m_theirs, sides);
}

void DifferenceModel::chooseAll(Side side)
{
    m_sides.fill(side);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT chosen();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_isChoice ? Column::Touched : Column::Mine) + 1;
}

QString DifferenceModel::text(const json::Difference &difference, Column column) const
{
    const auto shown = [](const std::optional<QByteArray> &value) {
        return value ? visibleText(QString::fromUtf8(*value)) : tr("(absent)");
    };
    switch (column) {
    case Column::Member:
        return visibleText(difference.path);
    case Column::Base:
        return shown(difference.base);
    case Column::Mine:
        return shown(difference.mine);
    case Column::Theirs:
        return shown(difference.theirs);
    case Column::Touched:
        break;
    }
    switch (difference.touched) {
    case Touched::Mine:
        return tr("me");
    case Touched::Theirs:
        return tr("them");
    case Touched::Both:
        return tr("both");
    }
    return {};
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const json::Difference &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::ToolTipRole)
        return toolTipText(text(row, column));
    if (role == Qt::CheckStateRole && (flags(index) & Qt::ItemIsUserCheckable)) {
        const Side side = column == Column::Mine ? Side::Mine : Side::Theirs;
        return m_sides[index.row()] == side ? Qt::Checked : Qt::Unchecked;
    }
    return {};
}

bool DifferenceModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool isMine = static_cast<Column>(index.column()) == Column::Mine;
    m_sides[index.row()] = isMine ? Side::Mine : Side::Theirs;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
    Q_EMIT chosen();
    return true;
}

Qt::ItemFlags DifferenceModel::flags(const QModelIndex &index) const
{
    const auto column = static_cast<Column>(index.column());
    const bool isSide = column == Column::Mine || column == Column::Theirs;
    auto all = QAbstractTableModel::flags(index);
    all.setFlag(Qt::ItemIsUserCheckable, m_isChoice && isSide);
    return all;
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Member:
        return tr("Member");
    case Column::Base:
        return m_beforeTitle;
    case Column::Mine:
        return m_isChoice ? tr("Mine") : m_afterTitle;
    case Column::Theirs:
        return tr("Theirs");
    case Column::Touched:
        return tr("Changed by");
    }
    return {};
}

} // namespace syncdeck::ui

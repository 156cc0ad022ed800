// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/comparisonmodel.h"

#include "ui/models/texts.h"

#include <algorithm>

namespace syncdeck::ui {

using transfer::ComparedItem;
using transfer::ComparedState;

namespace {

constexpr qsizetype mostShown = 300; // characters of data in a cell

QString dataText(const std::optional<sync::Item> &item)
{
    if (!item)
        return ComparisonModel::tr("not there");
    return visibleText(
        QString::fromUtf8(item->data.value_or(QByteArray()).left(mostShown)).simplified());
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ComparisonModel::setItems(const QList<ComparedItem> &items, const QString &leftName,
                               const QString &rightName)
{
    m_items = items;
    m_marks = QList<bool>(items.size(), true);
    m_leftName = leftName;
    m_rightName = rightName;
    setState({});
    Q_EMIT marksChanged();
}

void ComparisonModel::setState(std::optional<ComparedState> state)
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!state || m_items[i].state == *state)
            m_shown << i;
    }
    endResetModel();
}

void ComparisonModel::markShown(bool marked)
{
    if (m_shown.isEmpty())
        return;
    for (const qsizetype i : std::as_const(m_shown))
        m_marks[i] = marked;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT marksChanged();
}

const ComparedItem &ComparisonModel::item(int row) const
{
    return m_items[m_shown[row]];
}

QList<ComparedItem> ComparisonModel::marked() const
{
    QList<ComparedItem> items;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_marks[i])
            items << m_items[i];
    }
    return items;
}

qsizetype ComparisonModel::count(ComparedState state) const
{
    return std::ranges::count(m_items, state, &ComparedItem::state);
}

std::array<qsizetype, transfer::lineStates>
ComparisonModel::adjustments(transfer::Direction direction, transfer::Missing missing,
                             const QDateTime &serverNow) const
{
    std::array<qsizetype, transfer::lineStates> counts{};
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!m_marks[i])
            continue;
        const auto state = transfer::adjustmentOf(m_items[i], direction, missing, serverNow).state;
        ++counts[static_cast<std::size_t>(state)];
    }
    return counts;
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedItem &compared = item(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::CheckStateRole && column == Column::Key)
        return m_marks[m_shown[index.row()]] ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Key:
        return visibleText(compared.key);
    case Column::State:
        switch (compared.state) {
        case ComparedState::OnlyLeft:
            return tr("Only in %1").arg(visibleText(m_leftName));
        case ComparedState::OnlyRight:
            return tr("Only in %1").arg(visibleText(m_rightName));
        case ComparedState::Differing:
            return tr("Differs");
        }
        return {};
    case Column::Left:
        return dataText(compared.left);
    case Column::Right:
        return dataText(compared.right);
    }
    return {};
}

bool ComparisonModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_marks[m_shown[index.row()]] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT marksChanged();
    return true;
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == static_cast<int>(Column::Key) ? flags | Qt::ItemIsUserCheckable
                                                           : flags;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Key:
        return tr("Key");
    case Column::State:
        return tr("Difference");
    case Column::Left:
        return visibleText(m_leftName);
    case Column::Right:
        return visibleText(m_rightName);
    }
    return {};
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/planmodel.h"

#include "ui/models/texts.h"

#include <QLocale>

namespace syncdeck::ui {

using transfer::LineState;

namespace {

QString ttlText(const transfer::PlanLine &line)
{
    QStringList parts;
    if (line.ttl)
        parts << (*line.ttl == 0 ? PlanModel::tr("never expires") : spanText(*line.ttl));
    if (line.collectionTtl)
        parts << PlanModel::tr("whole map: %1").arg(spanText(*line.collectionTtl));
    return parts.join(QStringLiteral(", "));
}

} // namespace

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PlanModel::setPlan(transfer::PlanPtr plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_state.reset();
    m_lines.clear();
    endResetModel();
}

void PlanModel::setState(std::optional<LineState> state)
{
    beginResetModel();
    m_state = state;
    m_lines = state && m_plan ? m_plan->lines(*state) : QList<qsizetype>();
    endResetModel();
}

qsizetype PlanModel::lineAt(int row) const
{
    return m_state ? m_lines[row] : row;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_plan)
        return 0;
    return static_cast<int>(m_state ? m_lines.size() : m_plan->count());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const transfer::PlanLine line = m_plan->line(lineAt(index.row()));
    if (role == Qt::ToolTipRole && !line.note.isEmpty())
        return toolTipText(visibleText(line.note));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::Line:
        return QLocale().toString(line.number);
    case Column::Action:
        return actionText(line.state);
    case Column::Key:
        return visibleText(line.key);
    case Column::Ttl:
        return ttlText(line);
    case Column::Note:
        return visibleText(line.note);
    }
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Line:
        return tr("Line");
    case Column::Action:
        return tr("What");
    case Column::Key:
        return tr("Key");
    case Column::Ttl:
        return tr("TTL");
    case Column::Note:
        return tr("Note");
    }
    return {};
}

QString actionText(LineState state)
{
    switch (state) {
    case LineState::Create:
        return PlanModel::tr("Create");
    case LineState::Update:
        return PlanModel::tr("Update");
    case LineState::Delete:
        return PlanModel::tr("Delete");
    case LineState::Same:
        return PlanModel::tr("Same");
    case LineState::Skipped:
        return PlanModel::tr("Skipped");
    case LineState::Conflict:
        return PlanModel::tr("Conflict");
    case LineState::Invalid:
        return PlanModel::tr("Invalid");
    }
    Q_UNREACHABLE();
}

QList<LineState> allLineStates()
{
    return {LineState::Create,  LineState::Update,   LineState::Delete, LineState::Same,
            LineState::Skipped, LineState::Conflict, LineState::Invalid};
}

} // namespace syncdeck::ui

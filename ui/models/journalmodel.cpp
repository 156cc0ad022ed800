// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/journalmodel.h"

#include "app/base/whendone.h"
#include "ui/models/texts.h"

namespace syncdeck::ui {

using store::JournalEntry;
using store::Outcome;
using store::WriteKind;
using store::WriteRole;

namespace {

constexpr int pageSize = 100;

}

JournalModel::JournalModel(store::Journal &journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{
    connect(&journal, &store::Journal::changed, this, &JournalModel::reload);
}

void JournalModel::setHistory(const QString &history)
{
    m_query.profile = history;
    reload();
}

void JournalModel::setKeyText(const QString &text)
{
    m_query.keyText = text;
    m_query.key.clear();
    setMap({});
    reload();
}

void JournalModel::setMap(const QList<session::MapAddress> &map)
{
    const session::MapAddress first = map.value(0);
    m_query.service = first.service;
    m_query.map = first.map;
    m_query.alsoAt.clear();
    for (const session::MapAddress &other : map.mid(1))
        m_query.alsoAt.emplaceBack(other.service, other.map);
}

void JournalModel::setItem(const QList<session::MapAddress> &map, const QString &key)
{
    setMap(map);
    m_query.keyText.clear();
    m_query.key = key;
    reload();
}

void JournalModel::reload()
{
    if (m_query.profile.isEmpty())
        return;
    m_isStale = m_asking;
    if (!m_asking)
        ask(0, std::max(pageSize, static_cast<int>(m_entries.size())));
}

void JournalModel::ask(qint64 before, int limit)
{
    m_asking = true;
    store::JournalQuery query = m_query;
    query.before = before;
    query.limit = limit;
    whenDone(m_journal.entries(query), this,
             [this, before, limit](const Result<QList<JournalEntry>> &answer) {
                 m_asking = false;
                 const QList<JournalEntry> entries = answer.value_or(QList<JournalEntry>());
                 m_more = entries.size() == limit;
                 if (before == 0) {
                     beginResetModel();
                     m_entries = entries;
                     endResetModel();
                 } else if (!entries.isEmpty()) {
                     const int first = static_cast<int>(m_entries.size());
                     beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
                     m_entries << entries;
                     endInsertRows();
                 }
                 if (std::exchange(m_isStale, false))
                     reload();
             });
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent) && !m_entries.isEmpty())
        ask(m_entries.last().id, pageSize);
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalEntry &entry = m_entries[index.row()];
    if (role == Qt::ToolTipRole && !entry.note.isEmpty())
        return toolTipText(entry.note);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::When:
        return momentText(entry.at);
    case Column::What:
        return whatText(entry);
    case Column::Key:
        return visibleText(entry.key);
    case Column::Map:
        return visibleText(entry.mapName);
    case Column::Outcome:
        return outcomeText(entry);
    }
    return {};
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::When:
        return tr("When");
    case Column::What:
        return tr("What");
    case Column::Key:
        return tr("Key");
    case Column::Map:
        return tr("Map");
    case Column::Outcome:
        return tr("Outcome");
    }
    return {};
}

QString whatText(const JournalEntry &entry)
{
    const bool isUndo = entry.role == WriteRole::Undo;
    if (entry.role != WriteRole::Edit) {
        switch (entry.kind) {
        case WriteKind::Create:
            return isUndo ? JournalModel::tr("Undo: created again")
                          : JournalModel::tr("Redo: created again");
        case WriteKind::Update:
            return isUndo ? JournalModel::tr("Undo: changed back")
                          : JournalModel::tr("Redo: changed again");
        case WriteKind::Delete:
            return isUndo ? JournalModel::tr("Undo: deleted") : JournalModel::tr("Redo: deleted");
        }
    }
    switch (entry.kind) {
    case WriteKind::Create:
        return JournalModel::tr("Create");
    case WriteKind::Update:
        return JournalModel::tr("Change");
    case WriteKind::Delete:
        return JournalModel::tr("Delete");
    }
    Q_UNREACHABLE();
}

QString outcomeText(const JournalEntry &entry)
{
    switch (entry.outcome) {
    case Outcome::Pending:
        return JournalModel::tr("Not known yet");
    case Outcome::Applied:
        return entry.isReversed ? JournalModel::tr("Done, later taken back")
                                : JournalModel::tr("Done");
    case Outcome::NotApplied:
        return JournalModel::tr("Not done");
    case Outcome::Unclear:
        return JournalModel::tr("Unclear");
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::ui

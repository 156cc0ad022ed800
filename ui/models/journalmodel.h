// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"
#include "app/store/journal.h"

#include <QAbstractTableModel>

namespace syncdeck::ui {

/// What was written with one profile, newest first, loaded as one scrolls. Follows the journal.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { When, What, Key, Map, Outcome };
    static constexpr int columns = static_cast<int>(Column::Outcome) + 1;

    /// The journal outlives it.
    explicit JournalModel(store::Journal &journal, QObject *parent = nullptr);

    void setHistory(const QString &history);
    /// Only entries whose key contains this.
    void setKeyText(const QString &text);
    /// Only entries of exactly this key in the map that has these addresses; empty: in any map.
    void setItem(const QList<session::MapAddress> &map, const QString &key);

    [[nodiscard]] const store::JournalEntry &entry(int row) const { return m_entries[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    void setMap(const QList<session::MapAddress> &map);
    void reload();
    void ask(qint64 before, int limit);

    store::Journal &m_journal;
    store::JournalQuery m_query;
    QList<store::JournalEntry> m_entries;
    bool m_more = false;
    bool m_asking = false;
    bool m_isStale = false;
};

/// What a write did, in a word or two: "Created", "Undid a deletion".
[[nodiscard]] QString whatText(const store::JournalEntry &entry);
[[nodiscard]] QString outcomeText(const store::JournalEntry &entry);

} // namespace syncdeck::ui

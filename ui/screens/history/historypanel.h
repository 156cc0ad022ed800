// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"
#include "app/store/journal.h"
#include "ui/kit/emptystate.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace syncdeck::ui {

class DifferenceModel;
class JournalModel;

/// What was written with the profile: when, what, what came of it, member by member, and the way
/// back to any value seen.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    /// The journal outlives it.
    explicit HistoryPanel(store::Journal &journal, QWidget *parent = nullptr);

    void setHistory(const QString &history);
    /// Why nothing can be written; empty: it can.
    void setForbidden(const QString &reason);
    /// The size that the journal is held below, in bytes; shown, and changed here.
    void setLimit(qint64 bytes);
    /// Shows what was written to the item of exactly this key in the map that has these addresses,
    /// until something is typed into the filter line, which holds the key and gets the keyboard.
    void showItem(const QList<session::MapAddress> &map, const QString &key);

Q_SIGNALS:
    void restoreWanted(const syncdeck::store::JournalEntry &entry,
                       const syncdeck::store::ItemVersion &version);
    /// Open that item's form with this data in it.
    void openWanted(const syncdeck::store::JournalEntry &entry,
                    const syncdeck::store::ItemVersion &version);
    void clearWanted();
    void limitChanged(qint64 bytes);

private:
    void makeTable();
    [[nodiscard]] QWidget *makeDetails();
    void makeMenu(QPushButton *button);
    void showCurrent();
    [[nodiscard]] kit::EmptyState::Reason emptyReason() const;
    [[nodiscard]] const store::JournalEntry *current() const;

    JournalModel *m_model;
    DifferenceModel *m_changes;
    QString m_forbidden;
    qint64 m_shown = 0; ///< id of the entry that was current before a reload
    qint64 m_limit = store::Journal::defaultLimit;

    QLineEdit *m_filter;
    QTableView *m_table;
    QLabel *m_summary;
    QPushButton *m_restoreBefore;
    QPushButton *m_restoreAfter;
    QPushButton *m_open;
    QPushButton *m_more;
};

} // namespace syncdeck::ui

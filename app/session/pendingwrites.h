// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/store/journal.h"

#include <QObject>

namespace syncdeck::session {

/// Finds out what became of writes that an earlier run, or a lost network, left pending: reads each
/// item and notes the outcome. Sends no write. One after the other, oldest first.
class PendingWrites : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    PendingWrites(Connection &connection, store::Journal &journal, Clock &clock,
                  QObject *parent = nullptr);
    ~PendingWrites() override;

    /// Call once.
    void settle();

Q_SIGNALS:
    /// The entry with its outcome, what is there now and why.
    void settled(const syncdeck::store::JournalEntry &entry);
    /// `open`: how many could not be settled because reading failed.
    void finished(int open);

private:
    void next();
    void read();
    void take(const Result<sync::Answered<sync::Item>> &answer);

    Connection &m_connection;
    store::Journal &m_journal;
    Clock &m_clock;
    CancelSource m_gone;
    QList<store::JournalEntry> m_entries;
    qsizetype m_current = 0;
    int m_open = 0;
};

} // namespace syncdeck::session

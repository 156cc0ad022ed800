// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/store/journal.h"

#include <QObject>

namespace syncdeck::session {

/// Determines the outcome of writes that are still pending after a crash or a network failure:
/// reads each item and records the outcome. Sends no write. One item after the other, oldest first.
class PendingWrites : public QObject
{
    Q_OBJECT

public:
    /// All arguments must outlive the object.
    PendingWrites(Connection &connection, store::Journal &journal, Clock &clock,
                  QObject *parent = nullptr);
    ~PendingWrites() override;

    /// Call once.
    void settle();

Q_SIGNALS:
    /// `entry` has the outcome, the item as it is now, and the reason.
    void settled(const syncdeck::store::JournalEntry &entry);
    /// `open`: the number of writes that could not be settled, because reading failed.
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

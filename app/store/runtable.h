// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sql/database.h"
#include "app/store/journal.h"
#include "app/store/runs.h"

#include <functional>

namespace syncdeck::store {

// How runs lie in the journal's file, beside the entries; see Runs for the meaning of each call.

/// From within the journal's thread. Each call is one transaction.
class RunTable
{
public:
    using IsAbandoned = std::function<bool(const QString &owner)>;

    RunTable(sql::Database &database, IsAbandoned isAbandoned)
        : m_database(database)
        , m_isAbandoned(std::move(isAbandoned))
    {
    }

    [[nodiscard]] Result<RunRecord> create(RunRecord run, const QString &owner);
    [[nodiscard]] Result<void> addLines(qint64 run, const QList<RunLine> &lines);
    [[nodiscard]] Result<void> setState(qint64 run, RunState state);
    [[nodiscard]] Result<RunRecord> claim(qint64 run, const History &history, const QString &owner);
    [[nodiscard]] Result<void> release(qint64 run);
    [[nodiscard]] Result<void> forget(qint64 run);
    [[nodiscard]] Result<QList<RunSummary>> list(const QString &profile, const QString &owner);
    [[nodiscard]] Result<RunCounts> counts(qint64 run);
    [[nodiscard]] Result<QList<RunLine>> lines(const RunLineQuery &query);
    [[nodiscard]] Result<void> rebase(qint64 line, const std::optional<ItemVersion> &now);
    [[nodiscard]] Result<void> endLine(qint64 line, RunLineState state, const QString &note);

    // Within a transaction of the caller's.
    /// The line's write is the entry from now on.
    void begin(qint64 line, qint64 entry);
    /// What the entry came to, where it is that of a line; `again`: the line waits as before.
    void settle(qint64 entry, Outcome outcome, Again again, const QString &note);
    /// Forgets the ended runs of a profile.
    void clear(const QString &profile);
    /// Forgets the oldest ended run of all; whether there was one.
    [[nodiscard]] bool pruneOldest();

private:
    [[nodiscard]] Result<void> change(const QString &statement, const QVariantList &values);
    void remove(qint64 run);
    [[nodiscard]] std::optional<RunRecord> find(qint64 run, QString *owner);

    sql::Database &m_database;
    IsAbandoned m_isAbandoned;
};

} // namespace syncdeck::store

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/store/history.h"
#include "app/store/runrecord.h"

#include <optional>

namespace syncdeck::store {

class Journal;

/// Which lines of a run to return, in order.
struct RunLineQuery
{
    qint64 run = 0;
    QList<RunLineState> states; ///< empty: all
    qint64 after = 0;           ///< only lines after this one; 0: from the first
    int limit = 100;
};

/// Runs of many writes, stored in the journal's file before their first write is sent, so that they
/// can be continued after a crash: the state of a line changes in the same transaction as its
/// journal entry. A run belongs to one running program at a time. Errors: those of the journal, and
/// `InUse`.
class Runs
{
public:
    /// The journal must outlive the object.
    explicit Runs(Journal &journal)
        : m_journal(journal)
    {
    }

    /// Creates a run in state Preparing that belongs to this program. The journal sets id and step.
    [[nodiscard]] QFuture<Result<RunRecord>> create(const RunRecord &run);
    /// Adds lines to it, all or none.
    [[nodiscard]] QFuture<Result<void>> addLines(qint64 run, const QList<RunLine> &lines);
    /// Call when all lines are added. The run becomes Open, and belongs to no program.
    [[nodiscard]] QFuture<Result<void>> open(qint64 run);

    /// Takes a run of this history that no program works on. Errors: `InUse` if a program does,
    /// also this one; `OtherOrigin` if its writes are for another address; `FileUnreadable` if
    /// there is no such run, or it is incomplete.
    [[nodiscard]] QFuture<Result<RunRecord>> claim(qint64 run, const History &history);
    /// Releases the run, so that another program can claim it.
    QFuture<Result<void>> release(qint64 run);
    /// Ends the run permanently. Fails with `FileUnreadable` if there is no such run.
    [[nodiscard]] QFuture<Result<void>> finish(qint64 run, RunState state);
    /// Deletes the run with its lines. Its writes stay in the journal.
    [[nodiscard]] QFuture<Result<void>> forget(qint64 run);

    /// The runs of a profile for all addresses, newest first. Deletes the runs whose preparation
    /// did not finish.
    [[nodiscard]] QFuture<Result<QList<RunSummary>>> list(const QString &profile);
    /// Fails with `FileUnreadable` if there is no such run.
    [[nodiscard]] QFuture<Result<RunCounts>> counts(qint64 run);
    [[nodiscard]] QFuture<Result<QList<RunLine>>> lines(const RunLineQuery &query);

    /// The line waits again, with this item as its new base; nothing: it will create the item.
    [[nodiscard]] QFuture<Result<void>> rebase(qint64 line, const std::optional<ItemVersion> &now);
    /// Ends a line that was not sent: as `Failed`, or as `Done` if the service already has the same
    /// item.
    [[nodiscard]] QFuture<Result<void>> endLine(qint64 line, RunLineState state,
                                                const QString &note);

private:
    Journal &m_journal;
};

} // namespace syncdeck::store

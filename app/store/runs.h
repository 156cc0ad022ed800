// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/store/history.h"
#include "app/store/runrecord.h"

#include <optional>

namespace syncdeck::store {

class Journal;

/// Which lines of a run to give, in order.
struct RunLineQuery
{
    qint64 run = 0;
    QList<RunLineState> states; ///< empty: all
    qint64 after = 0;           ///< only lines after this one; 0: from the first
    int limit = 100;
};

/// Long runs of writes, kept in the journal's file before their first write is sent, so that after
/// a crash they go on where they were: what a line has come to changes together with its entry in
/// the journal. A run belongs to one living program at a time. Errors are those of the journal, and
/// `InUse`.
class Runs
{
public:
    /// The journal outlives it.
    explicit Runs(Journal &journal)
        : m_journal(journal)
    {
    }

    /// Makes a run, in Preparing, that belongs to this program. Id and step are given.
    [[nodiscard]] QFuture<Result<RunRecord>> create(const RunRecord &run);
    /// Adds lines to it, all or none.
    [[nodiscard]] QFuture<Result<void>> addLines(qint64 run, const QList<RunLine> &lines);
    /// All lines are there: it is Open from now on, and belongs to nobody.
    [[nodiscard]] QFuture<Result<void>> open(qint64 run);

    /// Takes a run of this history that nobody is at work on. `InUse` where somebody is, also in
    /// this program; `OtherOrigin` where its writes belong elsewhere; `FileUnreadable` where there
    /// is no such run, or not all of it.
    [[nodiscard]] QFuture<Result<RunRecord>> claim(qint64 run, const History &history);
    /// Lets go of it; another may claim it.
    QFuture<Result<void>> release(qint64 run);
    /// Ends it for good. `FileUnreadable` where there is no such run.
    [[nodiscard]] QFuture<Result<void>> finish(qint64 run, RunState state);
    /// Forgets it with its lines. What was written stays in the journal.
    [[nodiscard]] QFuture<Result<void>> forget(qint64 run);

    /// The runs of a profile, at whatever address, newest first. Those whose making was broken off
    /// are forgotten first.
    [[nodiscard]] QFuture<Result<QList<RunSummary>>> list(const QString &profile);
    /// `FileUnreadable` where there is no such run.
    [[nodiscard]] QFuture<Result<RunCounts>> counts(qint64 run);
    [[nodiscard]] QFuture<Result<QList<RunLine>>> lines(const RunLineQuery &query);

    /// The line waits again, to be written over what is there now; nothing: created.
    [[nodiscard]] QFuture<Result<void>> rebase(qint64 line, const std::optional<ItemVersion> &now);
    /// The line has come to its end without having been sent: as `Failed`, or as `Done`, where the
    /// service has just that already.
    [[nodiscard]] QFuture<Result<void>> endLine(qint64 line, RunLineState state,
                                                const QString &note);

private:
    Journal &m_journal;
};

} // namespace syncdeck::store

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/runs.h"

#include "app/store/journalqueue.h"

namespace syncdeck::store {

QFuture<Result<RunRecord>> Runs::create(const RunRecord &run)
{
    return m_journal.inOrder<RunRecord>([run](JournalFile &file) { return file.createRun(run); });
}

QFuture<Result<void>> Runs::addLines(qint64 run, const QList<RunLine> &lines)
{
    return m_journal.inOrder<void>([run, lines](JournalFile &file) {
        return file.onRuns<void>([&](RunTable &table) { return table.addLines(run, lines); });
    });
}

QFuture<Result<void>> Runs::open(qint64 run)
{
    return finish(run, RunState::Open);
}

QFuture<Result<RunRecord>> Runs::claim(qint64 run, const History &history)
{
    return m_journal.inOrder<RunRecord>(
        [run, history](JournalFile &file) { return file.claimRun(run, history); });
}

QFuture<Result<void>> Runs::release(qint64 run)
{
    return m_journal.inOrder<void>([run](JournalFile &file) {
        return file.onRuns<void>([&](RunTable &table) { return table.release(run); });
    });
}

QFuture<Result<void>> Runs::finish(qint64 run, RunState state)
{
    return m_journal.inOrder<void>([run, state](JournalFile &file) {
        return file.onRuns<void>([&](RunTable &table) { return table.setState(run, state); });
    });
}

QFuture<Result<void>> Runs::forget(qint64 run)
{
    return m_journal.inOrder<void>([run](JournalFile &file) {
        return file.onRuns<void>([&](RunTable &table) { return table.forget(run); });
    });
}

QFuture<Result<QList<RunSummary>>> Runs::list(const QString &profile)
{
    return m_journal.inOrder<QList<RunSummary>>([profile](JournalFile &file) {
        return file.onRuns<QList<RunSummary>>(
            [&](RunTable &table) { return table.list(profile, file.owner()); });
    });
}

QFuture<Result<RunCounts>> Runs::counts(qint64 run)
{
    return m_journal.inOrder<RunCounts>([run](JournalFile &file) {
        return file.onRuns<RunCounts>([&](RunTable &table) { return table.counts(run); });
    });
}

QFuture<Result<QList<RunLine>>> Runs::lines(const RunLineQuery &query)
{
    return m_journal.inOrder<QList<RunLine>>([query](JournalFile &file) {
        return file.onRuns<QList<RunLine>>([&](RunTable &table) { return table.lines(query); });
    });
}

QFuture<Result<void>> Runs::rebase(qint64 line, const std::optional<ItemVersion> &now)
{
    return m_journal.inOrder<void>([line, now](JournalFile &file) {
        return file.onRuns<void>([&](RunTable &table) { return table.rebase(line, now); });
    });
}

QFuture<Result<void>> Runs::endLine(qint64 line, RunLineState state, const QString &note)
{
    return m_journal.inOrder<void>([line, state, note](JournalFile &file) {
        return file.onRuns<void>([&](RunTable &table) { return table.endLine(line, state, note); });
    });
}

} // namespace syncdeck::store

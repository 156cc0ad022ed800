// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sql/database.h"
#include "app/store/journal.h"
#include "app/store/runtable.h"

#include <QLockFile>
#include <QSet>

#include <functional>
#include <memory>

namespace syncdeck::store {

/// The journal's SQLite file. Used in the journal's thread. See Journal for the calls.
class JournalFile
{
public:
    /// What the user is to be told about the file.
    struct News
    {
        std::function<void(const QString &newPath, Unusable why)> setAside;
        std::function<void(const QString &path, Exposure exposure)> exposed;
    };

    JournalFile(QString path, News news);

    /// Closes the file; later calls fail with `Cancelled`.
    void close();
    void setLimit(qint64 bytes) { m_limit = bytes; }
    /// Incremented by every change made through this object.
    [[nodiscard]] qint64 changes() const { return m_changes; }

    [[nodiscard]] Result<qint64> newStep();
    [[nodiscard]] Result<qint64> begin(const JournalEntry &entry);
    [[nodiscard]] Result<void> beginAll(const QList<JournalEntry> &entries);
    [[nodiscard]] Result<void> finishStep(qint64 step, Outcome outcome, const QString &note);
    [[nodiscard]] Result<void> finish(qint64 id, Outcome outcome,
                                      const std::optional<ItemVersion> &after, const QString &note,
                                      Again again);
    [[nodiscard]] Result<void> release(qint64 id);
    [[nodiscard]] Result<QList<JournalEntry>> unsettled(const History &history);
    [[nodiscard]] Result<QList<JournalEntry>> entries(const JournalQuery &query);
    [[nodiscard]] Result<JournalStep> undoable(const History &history);
    [[nodiscard]] Result<JournalStep> redoable(const History &history);
    [[nodiscard]] Result<QList<Reversible>> reversibles(const History &history, qint64 step);
    [[nodiscard]] Result<void> leave(qint64 id);
    [[nodiscard]] Result<void> clear(const QString &profile);

    [[nodiscard]] Result<void> openForWriting();
    [[nodiscard]] Result<RunRecord> createRun(const RunRecord &run);
    [[nodiscard]] Result<RunRecord> claimRun(qint64 run, const History &history);
    /// Runs `work` on the table of runs.
    template <typename T, typename Work>
    [[nodiscard]] Result<T> onRuns(Work work)
    {
        return with<T>([&]() -> Result<T> {
            if (auto owned = becomeOwner(); !owned)
                return Failure(owned.error());
            return work(m_runs);
        });
    }
    /// Locked while this program runs, so that others see it; empty until the first entry.
    [[nodiscard]] const QString &owner() const { return m_owner; }

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> openFile();
    void closeToOthers();
    /// Runs `work` on the open file; if the file is damaged, once more on a new one.
    template <typename T, typename Work>
    [[nodiscard]] Result<T> with(Work work)
    {
        if (auto opened = open(); !opened)
            return Failure(opened.error());
        Result<T> result = work();
        if (result || result.error().kind != ErrorKind::FileDamaged || !moveAway(Unusable::Damaged))
            return result;
        if (auto opened = open(); !opened)
            return Failure(opened.error());
        return work();
    }
    [[nodiscard]] bool moveAway(Unusable why);
    [[nodiscard]] Result<void> change(const QString &statement, const QVariantList &values);
    [[nodiscard]] Result<QList<JournalEntry>> select(const QString &condition,
                                                     const QVariantList &values);
    /// The latest step of the history with entries that meet the condition.
    [[nodiscard]] Result<JournalStep> latestStep(const History &history, const QString &condition,
                                                 const QVariantList &values = {});
    /// Notes the address of what an older version wrote with the profile, where it is this one.
    void adopt(const History &history);
    [[nodiscard]] Result<void> becomeOwner();
    [[nodiscard]] bool isAbandoned(const QString &owner) const;
    void prune();

    QString m_path;
    News m_news;
    qint64 m_limit = Journal::defaultLimit;
    qint64 m_changes = 0;
    bool m_isClosed = false;
    sql::Database m_database;
    RunTable m_runs;
    QSet<QString> m_adopted; ///< profiles
    QString m_owner;         ///< names this program's lock, by which others see that it lives
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace syncdeck::store

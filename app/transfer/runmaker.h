// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/store/runs.h"
#include "app/transfer/hashedfile.h"
#include "app/transfer/plan.h"
#include "app/transfer/recordreader.h"

#include <QObject>

#include <memory>

namespace syncdeck::transfer {

/// Stores a plan in the journal as a run, with the data of every line to be written, so that the
/// run needs nothing else from then on. The file of the plan is read again; if it has changed since
/// the plan was made, the run is removed. Does not delete itself.
class RunMaker : public QObject
{
    Q_OBJECT

public:
    /// Connection and journal must outlive the object.
    RunMaker(session::Connection &connection, store::Journal &journal, PlanPtr plan,
             QObject *parent = nullptr);
    ~RunMaker() override;

    void start(); ///< call once
    void cancel();

Q_SIGNALS:
    void progressed(qint64 lines, qint64 total);
    /// The id of the run, which is not started yet (see Run). Errors: `FileChanged`,
    /// `FileUnreadable`, those of the journal, and `Cancelled`.
    void finished(const syncdeck::Result<qint64> &run);

private:
    void begun(const Result<store::RunRecord> &run);
    void addSome();
    /// The next line of the plan, or of its file; nothing at the end.
    [[nodiscard]] Result<std::optional<store::RunLine>> nextLine();
    [[nodiscard]] Result<std::optional<store::RunLine>> nextOfFile(const PlanFile &file);
    [[nodiscard]] store::RunLine lineAt(qsizetype index) const;
    [[nodiscard]] Result<void> addFromFile(const PlanFile &file, qsizetype index,
                                           const RecordOrProblem &read, store::RunLine &line) const;
    void complete();
    void giveUp(const Error &error);

    session::Connection &m_connection;
    store::Runs m_runs;
    PlanPtr m_plan;
    std::unique_ptr<HashedFile> m_file;
    std::unique_ptr<RecordReader> m_reader;
    qint64 m_run = 0;
    qsizetype m_next = 0;
    qsizetype m_unlisted = 0; ///< lines so far that the plan does not list
    bool m_isCancelled = false;
};

} // namespace syncdeck::transfer

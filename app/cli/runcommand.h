// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/listoutput.h"
#include "app/transfer/run.h"
#include "app/transfer/runmaker.h"
#include "app/transfer/runreport.h"

#include <memory>

namespace syncdeck::cli {

/// `--report` and `--failed`, for commands that carry out runs.
[[nodiscard]] QList<QCommandLineOption> runOptions();
/// `--json` and `--ndjson`, for what came of each line; with `--dry-run`, what would be done.
[[nodiscard]] QList<QCommandLineOption> runFormatOptions();

/// A command that carries out many writes: they are a run of the journal before the first is sent,
/// so that whatever breaks it off, `runs resume` or the window goes on with it.
class RunCommand : public Command
{
public:
    using Command::Command;
    ~RunCommand() override;

    /// What is under way comes to its end first; the run stays, to be gone on with.
    void cancel() override;

protected:
    /// What a plan could not take in, and what the exit code says beside what came of its lines.
    struct LeftOut
    {
        qint64 unusable = 0;  ///< lines
        bool differs = false; ///< the sides will not be the same
    };

    /// Carries the plan out by way of this, after asking where that is due; with `--dry-run` prints
    /// it and ends.
    void carryOut(const transfer::PlanPtr &plan, Access &by) { carryOut(plan, by, LeftOut()); }
    void carryOut(const transfer::PlanPtr &plan, Access &by, const LeftOut &leftOut);
    void resume(qint64 run, Access &by);
    /// Whether the files that `--report` and `--failed` name can be made, as far as that is known
    /// before anything is written, and are neither the file that is read, `input` (`-`: standard
    /// input; empty: none), nor one of the program's own, nor each other.
    [[nodiscard]] Result<void> checkReportFiles(const QString &input) const;
    /// Refuses `--report` and `--failed` where nothing is carried out; `why` is a sentence.
    [[nodiscard]] Result<void> refuseReportFiles(const QString &why) const;
    /// Ends with an error of reading a file of items, and says which options help.
    void endReading(const Error &error);

private:
    [[nodiscard]] Result<void> makeSure(const transfer::Plan &plan);
    void tellProblems();
    void showProgress();
    void stopped(const Error &error);
    void write(const QString &option, transfer::RunReport::Content content,
               std::function<void()> then);
    /// With `--json` or `--ndjson`, prints what came of each line so far.
    void printLines(std::function<void()> then);
    void printLinesAfter(qint64 last, std::function<void()> then);
    void tellFailures(std::function<void()> then);
    void conclude();
    void tellCounts();
    void tellWritten();
    void tellHowToResume();
    [[nodiscard]] ExitCode codeOf(qint64 done, qint64 failed) const;

    Access *m_by = nullptr;
    transfer::PlanPtr m_plan; ///< null: of an earlier start of the program
    std::unique_ptr<transfer::RunMaker> m_maker;
    std::unique_ptr<transfer::Run> m_run;
    std::unique_ptr<transfer::RunReport> m_report;
    std::optional<ListOutput> m_list;
    LeftOut m_leftOut;
    bool m_isInterrupted = false;
};

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/runcommand.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ResumeTexts
{
    Q_DECLARE_TR_FUNCTIONS(ResumeTexts)
};

class RunsResume final : public RunCommand
{
public:
    using RunCommand::RunCommand;

private:
    void run() override
    {
        if (const auto reports = checkReportFiles(); !reports) {
            end(reports.error());
            return;
        }
        bool isNumber = false;
        const QString given = invocation().arguments.first();
        const qint64 wanted = given.toLongLong(&isNumber);
        if (!isNumber) {
            end(fail(
                    ErrorKind::InvalidInput, u"RUN"_s,
                    ResumeTexts::tr("Name the run by the number that \u201cruns list\u201d shows."))
                    .error());
            return;
        }
        go(store::Runs(access().journal()).list(access().profile().historyId()),
           [this, wanted, given](const QList<store::RunSummary> &runs) {
               const bool isThere = std::ranges::any_of(
                   runs, [&](const store::RunSummary &one) { return one.run.id == wanted; });
               if (isThere) {
                   resume(wanted, access());
                   return;
               }
               report().say(ResumeTexts::tr("This profile has no run %1.").arg(given));
               end(ExitCode::NotFound);
           });
    }
};

} // namespace

CommandSpec runsResumeSpec()
{
    return {.name = {u"runs"_s, u"resume"_s},
            .arguments = u"RUN"_s,
            .most = 1,
            .summary = ResumeTexts::tr("Go on with a run that was broken off."),
            .details = ResumeTexts::tr(
                "What was under way is found out by reading first, so nothing is written twice and "
                "nothing is left out. Of a finished run it writes the reports alone."),
            .options = runOptions(),
            .connects = true,
            .make = makeCommand<RunsResume>};
}

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/runcommand.h"
#include "app/sync/rules.h"

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
        if (const auto reports = checkReportFiles({}); !reports) {
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
               const auto found = std::ranges::find(
                   runs, wanted, [](const store::RunSummary &one) { return one.run.id; });
               if (found == runs.end()) {
                   report().say(ResumeTexts::tr("This profile has no run %1.").arg(given));
                   end(ExitCode::NotFound);
                   return;
               }
               m_found = found->run;
               checkService();
           });
    }

    /// A run goes on where it began, and nowhere else.
    void checkService()
    {
        const QString named = invocation().start.service;
        if (named.isEmpty() || named == m_found.service) {
            checkMap();
        } else if (sync::isSid(sync::SidKind::Service, named)) {
            refuse(u"--service"_s, m_found.service);
        } else {
            go(client().service(named, token()),
               [this](const sync::Answered<sync::Service> &answer) {
                   if (answer.value.sid == m_found.service)
                       checkMap();
                   else
                       refuse(u"--service"_s, m_found.service);
               });
        }
    }

    void checkMap()
    {
        session::StartOptions named = invocation().start;
        named.service = m_found.service;
        if (named.map.isEmpty() || named.map == m_found.map) {
            goOn();
        } else if (sync::isSid(sync::SidKind::Map, named.map)) {
            refuse(u"--map"_s, m_found.mapName);
        } else {
            go(access().target(token(), named), [this](const Access::Target &target) {
                if (target.where.map == m_found.map)
                    goOn();
                else
                    refuse(u"--map"_s, m_found.mapName);
            });
        }
    }

    void refuse(const QString &option, const QString &own)
    {
        end(fail(ErrorKind::InvalidInput, option,
                 ResumeTexts::tr(
                     "Run %1 belongs to %2 and can go on only there. Leave the option out.")
                     .arg(QString::number(m_found.id), own))
                .error());
    }

    void goOn()
    {
        report().say(ResumeTexts::tr("Run %1: %2, map %3.")
                         .arg(QString::number(m_found.id), m_found.title, m_found.mapName));
        if (m_found.state != store::RunState::Open)
            report().say(ResumeTexts::tr("It has ended already; nothing is sent."));
        resume(m_found.id, access());
    }

    store::RunRecord m_found;
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

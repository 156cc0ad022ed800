// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/plural.h"
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/cli/fileoptions.h"
#include "app/cli/listoutput.h"
#include "app/cli/runcommand.h"
#include "app/cli/values.h"
#include "app/transfer/importplanner.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ImportTexts)
};

Result<transfer::Existing> existingOf(const Invocation &invocation)
{
    const QString named = invocation.value(u"existing"_s);
    if (named.isEmpty() || named == u"skip"_s)
        return transfer::Existing::Skip;
    if (named == u"update"_s)
        return transfer::Existing::Update;
    if (named == u"unchanged"_s)
        return transfer::Existing::Unchanged;
    return fail(ErrorKind::InvalidInput, u"--existing"_s,
                ImportTexts::tr("Give --existing skip, update or unchanged."));
}

class ItemsImport final : public RunCommand
{
public:
    explicit ItemsImport(const Place &place)
        : RunCommand(place)
        , m_input(place.invocation, place.report)
    {
    }

    void cancel() override
    {
        RunCommand::cancel();
        if (m_planner)
            m_planner->cancel();
    }

private:
    void run() override
    {
        const auto existing = existingOf(invocation());
        const auto output = formatOf(invocation());
        const auto input = m_input.check();
        const auto reports = invocation().isSet(u"dry-run"_s)
                                 ? refuseReportFiles(ImportTexts::tr(
                                       "With --dry-run nothing is written; --json or --ndjson "
                                       "prints the plan."))
                                 : checkReportFiles(invocation().arguments.value(0));
        if (const Error *error = firstError(existing, output, input, reports)) {
            end(*error);
            return;
        }
        const auto options = m_input.open();
        if (!options) {
            end(options.error());
            return;
        }
        m_options = *options;
        m_options.existing = *existing;
        findTarget();
    }

    void findTarget()
    {
        go(access().target(token()), [this](const Access::Target &target) {
            if (!invocation().isSet(u"dry-run"_s))
                access().journal().openForWriting(); // while the file is read
            plan(target, m_options);
        });
    }

    void plan(const Access::Target &target, const transfer::ImportOptions &options)
    {
        using Planner = transfer::ImportPlanner;
        m_planner =
            std::make_unique<Planner>(access().connection(), target.where, target.name, options);
        connect(m_planner.get(), &Planner::progressed, this,
                [this](Planner::Phase phase, qint64 done, qint64 total) {
                    showPlanning(phase == Planner::Phase::Reading, done, total);
                });
        connect(m_planner.get(), &Planner::finished, this,
                [this](const Result<transfer::PlanPtr> &plan) {
                    if (plan)
                        carryOut(*plan, access());
                    else
                        endReading(plan.error());
                });
        m_planner->start();
    }

    void showPlanning(bool isReading, qint64 done, qint64 total)
    {
        constexpr qint64 whole = 100;
        if (isReading) {
            report().progress(ImportTexts::tr("reading the file, %1 %")
                                  .arg(total > 0 ? done * whole / total : 0));
        } else {
            report().progress(
                ImportTexts::tr("comparing with the map, %Ln item(s)", nullptr, plural(done)));
        }
    }

    std::unique_ptr<transfer::ImportPlanner> m_planner;
    FileInput m_input;
    transfer::ImportOptions m_options;
};

} // namespace

CommandSpec itemsImportSpec()
{
    return {.name = {u"items"_s, u"import"_s},
            .arguments = u"FILE"_s,
            .most = 1,
            .summary = ImportTexts::tr("Write the items of a file into the map."),
            .details = ImportTexts::tr(
                "FILE holds items as NDJSON, JSON or CSV, such as lines "
                "{\"key\":...,\"data\":{...},\"ttl\":...}; - is standard input. Every line is "
                "checked and compared with the map first; --dry-run prints that plan and writes "
                "nothing. Each write is conditional and in the history, the whole import as one "
                "step. Broken off, it is gone on with by \"runs resume\"."),
            .options =
                QList<QCommandLineOption>{
                    {u"existing"_s,
                     ImportTexts::tr("What to do with keys that the map has already: skip, the "
                                     "default; update; or unchanged: update only what still has "
                                     "the revision that the file tells, or else what the plan has "
                                     "seen."),
                     u"skip|update|unchanged"_s},
                    dryRunOption(),
                    yesOption(),
                } +
                runFormatOptions() + runOptions() + formatFileOptions() + readFileOptions(),
            .connects = true,
            .make = makeCommand<ItemsImport>};
}

} // namespace syncdeck::cli

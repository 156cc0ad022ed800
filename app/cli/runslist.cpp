// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/listoutput.h"
#include "app/cli/runnames.h"
#include "app/store/runs.h"
#include "app/transfer/itemtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct RunsTexts
{
    Q_DECLARE_TR_FUNCTIONS(RunsTexts)
};

QByteArray objectOf(const store::RunSummary &summary)
{
    const store::RunRecord &run = summary.run;
    const store::RunCounts &counts = summary.counts;
    const auto text = [](const QString &value) {
        return transfer::quoted(value.toUtf8());
    };
    return "{\"run\":" + QByteArray::number(run.id) + ",\"kind\":" + text(nameOf(run.kind)) +
           ",\"title\":" + text(run.title) + ",\"service\":" + text(run.service) +
           ",\"map\":" + text(run.map) + ",\"map_name\":" + text(run.mapName) +
           ",\"address\":" + text(run.origin) +
           ",\"at\":" + text(run.at.toUTC().toString(Qt::ISODate)) +
           ",\"state\":" + text(stateOf(summary)) +
           ",\"waiting\":" + QByteArray::number(counts.waiting + counts.begun) +
           ",\"done\":" + QByteArray::number(counts.done) +
           ",\"failed\":" + QByteArray::number(counts.failed) +
           ",\"unclear\":" + QByteArray::number(counts.unclear) +
           ",\"left\":" + QByteArray::number(counts.left) +
           ",\"invalid\":" + QByteArray::number(counts.invalid) + '}';
}

class RunsList final : public Command
{
public:
    using Command::Command;

private:
    void run() override
    {
        const auto format = formatOf(invocation());
        if (!format) {
            end(format.error());
            return;
        }
        go(store::Runs(access().journal()).list(access().profile().historyId()),
           [this, format = *format](const QList<store::RunSummary> &runs) { print(runs, format); });
    }

    void print(const QList<store::RunSummary> &runs, Format format)
    {
        ListOutput list(out(), format,
                        {RunsTexts::tr("RUN"), RunsTexts::tr("KIND"), RunsTexts::tr("STATE"),
                         RunsTexts::tr("DONE"), RunsTexts::tr("MAP"), RunsTexts::tr("AT"),
                         RunsTexts::tr("TITLE")});
        QList<QStringList> rows;
        for (const store::RunSummary &summary : runs) {
            if (!list.isTable()) {
                list.addObject(objectOf(summary));
                continue;
            }
            const store::RunCounts &counts = summary.counts;
            rows << QStringList{QString::number(summary.run.id),
                                nameOf(summary.run.kind),
                                stateOf(summary),
                                u"%1/%2"_s.arg(counts.done).arg(counts.writes()),
                                summary.run.mapName,
                                momentCell(summary.run.at),
                                summary.run.title};
        }
        if (list.isTable())
            list.addRows(rows);
        list.finish();
        end(ExitCode::Done);
    }
};

} // namespace

CommandSpec runsListSpec()
{
    return {.name = {u"runs"_s, u"list"_s},
            .arguments = {},
            .most = 0,
            .summary = RunsTexts::tr("List the profile's imports and other runs of many writes."),
            .details =
                RunsTexts::tr("Those that were broken off are open, and can be gone on with. "
                              "Nothing is sent."),
            .options = formatOptions(),
            .connects = true,
            .make = makeCommand<RunsList>};
}

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runcommand.h"

#include "app/base/plural.h"
#include "app/base/samefile.h"
#include "app/cli/planoutput.h"
#include "app/cli/prompt.h"
#include "app/session/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

using store::RunLineState;
using transfer::LineState;

namespace {

struct RunTexts
{
    Q_DECLARE_TR_FUNCTIONS(RunTexts)
};

/// Lines with a problem that are told of on the terminal; a report has all of them.
constexpr int mostTold = 20;

QString lineText(qint64 number, const QString &key, const QString &note)
{
    return RunTexts::tr("line %1, %2: %3").arg(QString::number(number), key, note);
}

QString progressText(const transfer::RunProgress &progress)
{
    const QLocale locale;
    QString text = RunTexts::tr("%1 of %2 written")
                       .arg(locale.toString(progress.counts.ended()),
                            locale.toString(progress.counts.writes()));
    if (progress.rate > 0)
        text += RunTexts::tr(", %1/s").arg(locale.toString(progress.rate, 'f', 1));
    if (progress.timeLeft) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*progress.timeLeft);
        text += RunTexts::tr(", %1 s left").arg(locale.toString(qint64(seconds.count())));
    }
    return text;
}

} // namespace

QList<QCommandLineOption> runOptions()
{
    return {
        {u"report"_s,
         RunTexts::tr("Write what came of each line to this file; CSV where its name ends so, else "
                      "NDJSON."),
         u"FILE"_s},
        {u"failed"_s,
         RunTexts::tr("Write the lines that were not done to this file, as they stood, so that it "
                      "can be imported again."),
         u"FILE"_s},
    };
}

QList<QCommandLineOption> runFormatOptions()
{
    return {
        {u"json"_s, RunTexts::tr("Print one JSON document: an array of what came of each line; "
                                 "with --dry-run, of what would be done.")},
        {u"ndjson"_s, RunTexts::tr("Print the same as one JSON object a line.")},
    };
}

RunCommand::~RunCommand() = default;

Result<void> RunCommand::refuseReportFiles(const QString &why) const
{
    for (const QString &option : {u"report"_s, u"failed"_s}) {
        if (invocation().isSet(option))
            return fail(ErrorKind::InvalidInput, u"--"_s + option, why);
    }
    return {};
}

Result<void> RunCommand::checkReportFiles(const QString &input) const
{
    const QString report = invocation().value(u"report"_s);
    const QString failed = invocation().value(u"failed"_s);
    if (!report.isEmpty() && !failed.isEmpty() && isSameFile(report, failed)) {
        return fail(ErrorKind::InvalidInput, u"--report, --failed"_s,
                    RunTexts::tr("Both name the same file."));
    }
    const QString read = input == u"-"_s ? u"/dev/stdin"_s : input;
    for (const QString &option : {u"report"_s, u"failed"_s}) {
        if (!invocation().isSet(option))
            continue;
        const QFileInfo file(invocation().value(option));
        if (!input.isEmpty() && isSameFile(file.filePath(), read)) {
            return fail(ErrorKind::InvalidInput, u"--"_s + option,
                        RunTexts::tr("It names the file that is read, which would be replaced."));
        }
        if (isOwnFile(file.filePath()))
            return fail(ErrorKind::InvalidInput, u"--"_s + option, ownFile());
        const QFileInfo folder(file.absolutePath());
        if (!folder.isDir())
            return fail(ErrorKind::FileUnwritable, file.filePath(),
                        RunTexts::tr("There is no folder %1.").arg(folder.filePath()));
        if (file.isDir())
            return fail(ErrorKind::FileUnwritable, file.filePath(),
                        RunTexts::tr("It is a folder."));
        if (!(file.exists() ? file.isWritable() : folder.isWritable()))
            return fail(ErrorKind::FileUnwritable, file.filePath());
    }
    return {};
}

void RunCommand::endReading(const Error &error)
{
    if (error.kind != ErrorKind::InvalidInput) {
        end(error);
        return;
    }
    report().error(error);
    report().line(
        RunTexts::tr("  --fields names the columns, such as --fields key=ID,data=Payload"));
    end(exitCodeOf(error));
}

void RunCommand::cancel()
{
    Command::cancel();
    m_isInterrupted = true;
    if (m_maker)
        m_maker->cancel();
    if (m_run)
        m_run->pause();
}

Result<void> RunCommand::makeSure(const transfer::Plan &plan)
{
    const bool saidYes = invocation().isSet(u"yes"_s);
    if (plan.collectionTtls() > 0) {
        const auto sure =
            confirm(RunTexts::tr("%Ln line(s) set a collection TTL, which deletes the "
                                 "whole map %1 with every item in it after a time.",
                                 nullptr, plural(plan.collectionTtls()))
                        .arg(plan.mapName()),
                    plan.mapName(), saidYes);
        if (!sure)
            return sure;
    }
    if (plan.writes() > 1 && m_by->profile().environment == store::Environment::Production) {
        return confirm(
            RunTexts::tr("This writes %Ln item(s) of the map %1 of a production service.", nullptr,
                         plural(plan.writes()))
                .arg(plan.mapName()),
            plan.mapName(), saidYes);
    }
    return {};
}

void RunCommand::carryOut(const transfer::PlanPtr &plan, Access &by, const LeftOut &leftOut)
{
    m_plan = plan;
    m_leftOut = leftOut;
    m_by = &by;
    report().wipeProgress();
    if (invocation().isSet(u"dry-run"_s)) {
        const auto format = formatOf(invocation());
        if (!format) {
            end(format.error());
            return;
        }
        printPlan(*plan, *format, out());
        report().say(RunTexts::tr("Nothing was written. It would be: %1.").arg(summaryOf(*plan)));
        for (const QString &remark : plan->remarks())
            report().say(remark);
        endPrinted(codeOf(0, 0));
        return;
    }
    report().say(RunTexts::tr("Plan: %1.").arg(summaryOf(*plan)));
    for (const QString &remark : plan->remarks())
        report().say(remark);
    tellProblems();
    if (const auto sure = makeSure(*plan); !sure) {
        end(sure.error());
        return;
    }
    m_maker = std::make_unique<transfer::RunMaker>(by.connection(), by.journal(), plan);
    connect(m_maker.get(), &transfer::RunMaker::progressed, this, [this](qint64 lines, qint64 all) {
        report().progress(RunTexts::tr("%1 of %Ln line(s) noted", nullptr, plural(all))
                              .arg(QLocale().toString(lines)));
    });
    connect(m_maker.get(), &transfer::RunMaker::finished, this, [this](const Result<qint64> &run) {
        if (run)
            resume(*run, *m_by);
        else
            end(run.error());
    });
    m_maker->start();
}

void RunCommand::tellProblems()
{
    int told = 0;
    qsizetype all = 0;
    for (const LineState state : {LineState::Conflict, LineState::Invalid}) {
        const QList<qsizetype> lines = m_plan->lines(state);
        all += m_plan->count(state);
        for (const qsizetype index : lines) {
            if (told == mostTold)
                break;
            const transfer::PlanLine line = m_plan->line(index);
            // What is wrong with a piece of a file tells its place itself.
            report().line(state == LineState::Invalid && line.key.isEmpty()
                              ? line.note
                              : lineText(line.number, line.key, line.note));
            ++told;
        }
    }
    if (all > told) {
        report().line(RunTexts::tr("and %Ln more; --report tells of every line", nullptr,
                                   plural(all - told)));
    }
}

void RunCommand::resume(qint64 run, Access &by)
{
    m_by = &by;
    m_run = std::make_unique<transfer::Run>(by.writer(), run);
    connect(m_run.get(), &transfer::Run::changed, this, [this] { showProgress(); });
    connect(m_run.get(), &transfer::Run::stopped, this, &RunCommand::stopped);
    connect(m_run.get(), &transfer::Run::ended, this, [this] {
        write(u"report"_s, transfer::RunReport::Content::AllLines, [this] {
            write(u"failed"_s, transfer::RunReport::Content::FailedLines,
                  [this] { tellFailures([this] { printLines([this] { conclude(); }); }); });
        });
    });
    m_run->start();
    if (m_isInterrupted)
        m_run->pause();
}

void RunCommand::showProgress()
{
    if (m_run->state() == transfer::Run::State::Paused) {
        if (m_run->isBusy())
            return;
        tellWritten();
        tellHowToResume();
        printLines([this] { end(ExitCode::Interrupted); });
        return;
    }
    if (m_run->state() == transfer::Run::State::Running)
        report().progress(progressText(m_run->progress()));
}

void RunCommand::stopped(const Error &error)
{
    if (m_run->progress().counts.writes() == 0) { // it could not even be taken up
        end(error);
        return;
    }
    tellWritten();
    report().error(error);
    if (error.kind == ErrorKind::FileReplaced) {
        report().say(RunTexts::tr("The rest is noted nowhere any more. Start anew: what is written "
                                  "already is found there."));
    } else {
        tellHowToResume();
    }
    const ExitCode code = exitCodeOf(error);
    if (code == ExitCode::Machine) // the history may not even tell what came of them
        end(code);
    else
        printLines([this, code] { end(code); });
}

void RunCommand::tellWritten()
{
    const auto counts = m_run->progress().counts;
    QString text = RunTexts::tr("%1 of %Ln item(s) are written.", nullptr, plural(counts.writes()))
                       .arg(QLocale().toString(counts.done));
    if (counts.begun > 0) {
        text +=
            u' ' + RunTexts::tr("%Ln more may be: they were under way, and are looked up before "
                                "anything else is sent.",
                                nullptr, plural(counts.begun));
    }
    report().say(text);
}

void RunCommand::tellHowToResume()
{
    report().say(RunTexts::tr("The rest stays noted: \u201cruns resume %1\u201d goes on with it, "
                              "and so does the window.")
                     .arg(m_run->id()));
}

void RunCommand::write(const QString &option, transfer::RunReport::Content content,
                       std::function<void()> then)
{
    if (!invocation().isSet(option)) {
        then();
        return;
    }
    const QString path = invocation().value(option);
    const auto format = transfer::formatOf(path) == transfer::Format::Csv
                            ? transfer::Format::Csv
                            : transfer::Format::Ndjson;
    m_report = std::make_unique<transfer::RunReport>(m_by->journal(), m_run->run(), content, format,
                                                     path, Special::WrittenThrough);
    connect(m_report.get(), &transfer::RunReport::finished, this,
            [this, then = std::move(then)](const Result<qint64> &lines) {
                if (!lines) {
                    tellCounts();
                    end(lines.error());
                    return;
                }
                m_report.release()->deleteLater(); // it is what calls
                then();
            });
    m_report->start();
}

void RunCommand::printLines(std::function<void()> then)
{
    const auto &options = invocation().command->options;
    const bool takesFormats = std::ranges::any_of(
        options, [](const QCommandLineOption &one) { return one.names().contains(u"json"_s); });
    const auto format = takesFormats ? formatOf(invocation()) : Result<Format>(Format::Table);
    if (m_list) // under way already
        return;
    if (!format || *format == Format::Table) {
        then();
        return;
    }
    m_list.emplace(out(), *format, QStringList());
    printLinesAfter(0, std::move(then));
}

void RunCommand::printLinesAfter(qint64 last, std::function<void()> then)
{
    constexpr int linesAtOnce = 200;
    go(store::Runs(m_by->journal()).lines({m_run->id(), {}, last, linesAtOnce}),
       [this, then = std::move(then)](const QList<store::RunLine> &lines) {
           for (const store::RunLine &line : lines)
               m_list->addObject(transfer::objectOf(line));
           if (lines.size() == linesAtOnce && out().isGood()) {
               printLinesAfter(lines.last().id, then);
               return;
           }
           m_list->finish();
           then();
       });
}

void RunCommand::tellFailures(std::function<void()> then)
{
    const store::RunLineQuery query{
        m_run->id(), {RunLineState::Failed, RunLineState::Unclear}, 0, mostTold};
    go(store::Runs(m_by->journal()).lines(query),
       [this, then = std::move(then)](const QList<store::RunLine> &lines) {
           for (const store::RunLine &line : lines)
               report().line(lineText(line.number, line.key, line.note));
           const auto counts = m_run->progress().counts;
           if (counts.failed + counts.unclear > lines.size()) {
               report().line(RunTexts::tr("and %Ln more; --report tells of every line", nullptr,
                                          plural(counts.failed + counts.unclear - lines.size())));
           }
           then();
       });
}

void RunCommand::conclude()
{
    tellCounts();
    const auto counts = m_run->progress().counts;
    end(codeOf(counts.done, counts.failed + counts.unclear));
}

void RunCommand::tellCounts()
{
    const auto counts = m_run->progress().counts;
    //: Counts items, as do the next ones.
    QStringList parts{RunTexts::tr("%Ln written", nullptr, plural(counts.done))};
    const auto add = [&](qint64 count, const QString &text) {
        if (count > 0)
            parts << text;
    };
    add(counts.left, RunTexts::tr("%Ln left as they were", nullptr, plural(counts.left)));
    add(counts.failed, RunTexts::tr("%Ln failed", nullptr, plural(counts.failed)));
    add(counts.unclear, RunTexts::tr("%Ln unclear", nullptr, plural(counts.unclear)));
    add(counts.invalid, RunTexts::tr("%Ln invalid", nullptr, plural(counts.invalid)));
    report().say(RunTexts::tr("%1.", "counts, as a sentence").arg(parts.join(u", "_s)));
    if (const qint64 over = m_run->progress().overwritten; over > 0) {
        report().say(
            RunTexts::tr("%Ln of the written items had been changed or deleted by somebody "
                         "since the plan was made. --existing update says to write them "
                         "anyway; the history has what was overwritten.",
                         nullptr, plural(over)));
    }
}

ExitCode RunCommand::codeOf(qint64 done, qint64 failed) const
{
    const qsizetype conflicts = m_plan ? m_plan->count(LineState::Conflict) : 0;
    const qint64 invalid = m_leftOut.unusable + (m_plan ? m_plan->count(LineState::Invalid) : 0);
    if (failed == 0 && conflicts == 0 && invalid == 0)
        return m_leftOut.differs ? ExitCode::Conflict : ExitCode::Done;
    if (done > 0)
        return ExitCode::PartlyDone;
    if (failed > 0)
        return ExitCode::Refused;
    return conflicts > 0 ? ExitCode::Conflict : ExitCode::Usage;
}

} // namespace syncdeck::cli

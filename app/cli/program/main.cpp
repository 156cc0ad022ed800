// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/interruption.h"
#include "app/base/language.h"
#include "app/base/programstart.h"
#include "app/base/utf8.h"
#include "app/cli/command.h"
#include "app/cli/complete.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;

// Wiring only: every object is built here and handed down.

namespace {

struct ProgramTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProgramTexts)
};

/// The words after the program's name; nothing when one of them is no UTF-8, since a key or data
/// that became something else must not be sent.
std::optional<QStringList> wordsOf(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words << exactText(std::string_view(argv[i]));
        if (words.last().toUtf8() != argv[i])
            return {};
    }
    return words;
}

int numberOf(cli::ExitCode code)
{
    constexpr int bySignal = 128;
    if (code == cli::ExitCode::Interrupted && Interruption::signalNumber() != 0)
        return bySignal + Interruption::signalNumber();
    return static_cast<int>(code);
}

/// Runs the command to its end.
cli::ExitCode run(const cli::Invocation &invocation, const store::Policy &policy, cli::Output &out,
                  cli::Report &report)
{
    cli::Access access(invocation.start, policy, report);
    const auto command = invocation.command->make({invocation, out, report, access});
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::interrupted, command.get(),
                     &cli::Command::cancel);
    cli::ExitCode code = cli::ExitCode::Done;
    QObject::connect(
        command.get(), &cli::Command::finished, command.get(),
        [&code](cli::ExitCode ended) {
            code = ended;
            QCoreApplication::quit();
        },
        Qt::QueuedConnection); // an end before the event loop runs is heard too
    command->start();
    QCoreApplication::exec();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    startProgram();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"syncdeck"_s); // the window's files are ours
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNCDECK_VERSION));
    speak(application, {});
    std::signal(SIGPIPE, SIG_IGN); // told by the write instead

    cli::Output out(STDOUT_FILENO);
    cli::Output errors(STDERR_FILENO);
    cli::Report report(errors);
    const auto usage = [&report](const QString &text) {
        report.say(text);
        report.line(ProgramTexts::tr("Try 'syncdeck-cli --help'."));
        return numberOf(cli::ExitCode::Usage);
    };

    const auto words = wordsOf(argc, argv);
    if (!words)
        return usage(ProgramTexts::tr("An argument is not valid UTF-8."));
    const store::Policy policy = store::Policy::load(store::systemPolicyPlace());
    const QList<cli::CommandSpec> table = cli::commandTable();
    cli::ExitCode code = cli::ExitCode::Done;
    if (words->value(0) == cli::completeWord()) {
        out.text(cli::completions(table, words->sliced(1),
                                  store::ProfileStore(store::ProfileStore::defaultPath(), policy)));
    } else {
        const auto invocation = cli::readInvocation(table, *words);
        if (!invocation && invocation.error().isMistake)
            return usage(invocation.error().text);
        if (invocation)
            code = run(*invocation, policy, out, report);
        else
            out.text(invocation.error().text);
    }
    out.flush();
    if (const auto &error = out.error()) {
        report.error(*error);
        if (code == cli::ExitCode::Done)
            code = cli::ExitCode::Machine;
    }
    if (out.isInterrupted() && code == cli::ExitCode::Done)
        code = cli::ExitCode::Interrupted;
    return numberOf(code);
}

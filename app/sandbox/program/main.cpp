// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/interruption.h"
#include "app/base/language.h"
#include "app/base/programstart.h"
#include "app/sandbox/sandboxprogram.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

struct ProgramTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProgramTexts)
};

int usageError(const QString &text)
{
    QTextStream(stderr) << "syncdeck-sandbox: " << text << "\n"
                        << ProgramTexts::tr("Try 'syncdeck-sandbox --help'.") << "\n";
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    startProgram();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"syncdeck-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNCDECK_VERSION));

    speak(application, {});

    QCommandLineParser parser;
    parser.setApplicationDescription(
        ProgramTexts::tr("A Sync service on the loopback address, to try clients against.") +
        u"\n\n"_s +
        ProgramTexts::tr("Prints, one a line: %1.")
            .arg(u"base-url, account-sid, auth-token, api-key, api-secret, service-sid"_s) +
        u'\n' + ProgramTexts::tr("Runs until it gets SIGINT or SIGTERM."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions(sandbox::runOptions());
    if (!parser.parse(QCoreApplication::arguments()))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return usageError(ProgramTexts::tr("Unexpected argument: %1")
                              .arg(parser.positionalArguments().constFirst()));
    auto options = sandbox::readRunOptions(parser);
    if (!options)
        return usageError(options.error().subject + u": "_s + options.error().detail);

    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::interrupted, &application,
                     &QCoreApplication::quit);
    sandbox::SandboxProgram run(std::move(*options));
    QObject::connect(&run, &sandbox::SandboxProgram::failed, &application, [](const Error &error) {
        QTextStream(stderr) << "syncdeck-sandbox: "
                            << ProgramTexts::tr("It cannot start: %1 %2", "what, why")
                                   .arg(error.subject, error.detail)
                            << "\n";
        QCoreApplication::exit(1);
    });
    run.start();
    return QCoreApplication::exec();
}

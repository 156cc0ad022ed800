// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/interruption.h"
#include "app/sandbox/run.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

int usageError(const QString &text)
{
    QTextStream(stderr) << "syncdeck-sandbox: " << text << "\nTry 'syncdeck-sandbox --help'.\n";
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"syncdeck-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNCDECK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A Sync service on the loopback address, to try clients against.\n\n"
        "Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid.\n"
        "Runs until it gets SIGINT or SIGTERM."_s);
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
        return usageError(u"Unexpected argument: "_s + parser.positionalArguments().constFirst());
    auto options = sandbox::readRunOptions(parser);
    if (!options)
        return usageError(options.error().subject + u": "_s + options.error().detail);

    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::interrupted, &application,
                     &QCoreApplication::quit);
    sandbox::Run run(std::move(*options));
    QObject::connect(&run, &sandbox::Run::failed, &application, [](const Error &error) {
        QTextStream(stderr) << "syncdeck-sandbox: cannot start: " << error.subject << " "
                            << error.detail << "\n";
        QCoreApplication::exit(1);
    });
    run.start();
    return QCoreApplication::exec();
}

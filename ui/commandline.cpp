// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

struct CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineTexts)
};

std::unexpected<int> usageError(const QString &text)
{
    QTextStream(stderr) << "syncdeck: " << text << "\n"
                        << CommandLineTexts::tr("Try 'syncdeck --help'.") << "\n";
    return std::unexpected(2);
}

std::unexpected<int> printed(const QString &text)
{
    QTextStream(stdout) << text << "\n";
    return std::unexpected(0);
}

} // namespace

std::expected<CommandLine, int> readCommandLine(int argc, char *argv[])
{
    // Of its own and without a window system, so that help can be had and mistakes are told
    // anywhere.
    const QCoreApplication reader(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTexts::tr("Desktop manager for Twilio Sync Map items"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    session::addStartOptions(parser);
    const QCommandLineOption tour(u"tour"_s,
                                  CommandLineTexts::tr("Play the main job on a sandbox of its own, "
                                                       "write pictures to DIR, and end."),
                                  u"DIR"_s);
    parser.addOption(tour);
    if (!parser.parse(QCoreApplication::arguments()))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return printed(parser.helpText().trimmed());
    if (parser.isSet(version))
        return printed(u"syncdeck " SYNCDECK_VERSION ""_s);
    if (!parser.positionalArguments().isEmpty()) {
        return usageError(CommandLineTexts::tr("Unexpected argument: %1")
                              .arg(parser.positionalArguments().constFirst()));
    }
    const auto start = session::readStartOptions(parser);
    if (!start)
        return usageError(start.error().subject + u": "_s + start.error().detail);
    if (parser.isSet(tour) && parser.value(tour).isEmpty())
        return usageError(CommandLineTexts::tr("--tour: name a folder."));
    CommandLine commandLine{*start, {}};
    if (parser.isSet(tour))
        commandLine.tourFolder = QDir::current().absoluteFilePath(parser.value(tour));
    return commandLine;
}

} // namespace syncdeck::ui

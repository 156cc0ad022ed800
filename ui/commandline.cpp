// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/commandline.h"

#include "app/base/language.h"
#include "app/session/deeplink.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <cstdio>

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
    QTextStream out(stdout);
    out << text << "\n" << Qt::flush;
    const bool isThere = out.status() == QTextStream::Ok && std::fflush(stdout) == 0;
    return std::unexpected(isThere ? 0 : 1);
}

} // namespace

bool CommandLine::isForAnyWindow() const
{
    return tourFolder.isEmpty() && !newWindow && start.isEmpty();
}

std::expected<CommandLine, int> readCommandLine(int argc, char *argv[])
{
    // Of its own and without a window system, so that help can be had and mistakes are told
    // anywhere.
    QCoreApplication reader(argc, argv);
    speak(reader, {});
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTexts::tr("Desktop manager for Twilio Sync Map items") + u"\n\n"_s +
        CommandLineTexts::tr("Without --map, the map opens that was opened last with the account, "
                             "of the service that --service names, if any; where no map was opened "
                             "yet, none."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    session::addStartOptions(parser);
    const QCommandLineOption tour(u"tour"_s,
                                  CommandLineTexts::tr("Play the main job on a sandbox of its own, "
                                                       "write pictures to DIR, and end."),
                                  u"DIR"_s);
    parser.addOption(tour);
    const QCommandLineOption newWindow(
        u"new-window"_s,
        CommandLineTexts::tr("Open a window of its own, where one is open already."));
    parser.addOption(newWindow);
    parser.addPositionalArgument(
        u"LINK"_s,
        CommandLineTexts::tr(
            "A link to an item or a map, syncdeck://open?service=\u2026; opened in "
            "the window that is there, unless other options are given."),
        u"[LINK]"_s);
    if (!parser.parse(QCoreApplication::arguments()))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return printed(parser.helpText().trimmed());
    if (parser.isSet(version))
        return printed(u"syncdeck " SYNCDECK_VERSION ""_s);
    QStringList words = parser.positionalArguments();
    CommandLine commandLine;
    if (!words.isEmpty() && session::looksLikeDeepLink(words.constFirst()))
        commandLine.link = words.takeFirst().toUtf8();
    if (!words.isEmpty()) {
        return usageError(CommandLineTexts::tr("Unexpected argument: %1").arg(words.constFirst()));
    }
    const auto start = session::readStartOptions(parser);
    if (!start)
        return usageError(start.error().subject + u": "_s + start.error().detail);
    if (parser.isSet(tour) && parser.value(tour).isEmpty())
        return usageError(CommandLineTexts::tr("--tour: name a folder."));
    if (parser.isSet(tour) && !commandLine.link.isEmpty())
        return usageError(CommandLineTexts::tr("--tour: a link cannot be opened in it."));
    commandLine.start = *start;
    commandLine.newWindow = parser.isSet(newWindow);
    if (parser.isSet(tour))
        commandLine.tourFolder = QDir::current().absoluteFilePath(parser.value(tour));
    return commandLine;
}

} // namespace syncdeck::ui

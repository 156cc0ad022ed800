// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include "app/cli/help.h"
#include "app/session/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineTexts)
};

using Parser = std::unique_ptr<QCommandLineParser>;

Parser parserFor(const CommandSpec *command)
{
    auto parser = std::make_unique<QCommandLineParser>();
    parser->addOptions(programOptions());
    if (!command || command->connects)
        session::addStartOptions(*parser);
    if (command)
        parser->addOptions(command->options);
    return parser;
}

/// As QCommandLineParser wants them: with the program's name before.
QStringList withProgram(const QStringList &words)
{
    return QStringList{u"syncdeck-cli"_s} + words;
}

bool beginsWith(const QStringList &words, const QStringList &name)
{
    return words.size() >= name.size() && words.first(name.size()) == name;
}

std::unexpected<Told> mistake(const QString &text)
{
    return std::unexpected(Told{text, true});
}

QString spelled(const QString &option)
{
    return (option.size() == 1 ? u"-"_s : u"--"_s) + option;
}

/// What is wrong with the options themselves; nothing when all is well.
std::optional<QString> optionProblem(const QCommandLineParser &parser, const QString &title)
{
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        const QString option = spelled(unknown.first());
        return title.isEmpty() ? CommandLineTexts::tr("%1: there is no such option.").arg(option)
                               : CommandLineTexts::tr("%1: \u201c%2\u201d has no such option.")
                                     .arg(option, title);
    }
    const QStringList given = parser.optionNames();
    for (const QString &option : given) {
        if (parser.values(option).size() > 1)
            return CommandLineTexts::tr("%1: given twice.").arg(spelled(option));
    }
    return {};
}

/// Where the words name no command.
std::unexpected<Told> noCommand(const QList<CommandSpec> &table, const QStringList &words)
{
    const Parser parser = parserFor(nullptr);
    const bool parsed = parser->parse(withProgram(words));
    const QStringList named = parser->positionalArguments();
    QList<CommandSpec> group;
    for (const CommandSpec &command : table) {
        if (!named.isEmpty() && command.name.first() == named.first())
            group << command;
    }
    if (parser->isSet(u"help"_s)) {
        return std::unexpected(
            Told{group.isEmpty() ? programHelp(table) : groupHelp(group), false});
    }
    if (parser->isSet(u"version"_s))
        return std::unexpected(Told{u"syncdeck-cli " SYNCDECK_VERSION "\n"_s, false});
    if (group.isEmpty() || named.size() > 1) {
        if (const auto problem = optionProblem(*parser, {}))
            return mistake(*problem);
        if (!parsed)
            return mistake(parser->errorText());
    }
    if (named.isEmpty())
        return mistake(CommandLineTexts::tr("Name a command."));
    if (group.isEmpty() || named.size() > 1) {
        return mistake(CommandLineTexts::tr("There is no command \u201c%1\u201d.")
                           .arg(named.first(std::min<qsizetype>(2, named.size())).join(u' ')));
    }
    QStringList members;
    for (const CommandSpec &command : std::as_const(group))
        members << command.name.last();
    return mistake(
        CommandLineTexts::tr("%1: name what to do: %2.").arg(named.first(), members.join(u", "_s)));
}

} // namespace

qsizetype CommandSpec::fewest() const
{
    const QStringList words = arguments.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::count_if(words, [](const QString &word) { return !word.startsWith(u'['); });
}

Result<std::optional<qint64>> Invocation::number(const QString &option, qint64 least,
                                                 qint64 most) const
{
    if (!isSet(option))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return fail(ErrorKind::InvalidInput, u"--"_s + option,
                CommandLineTexts::tr("--%1 takes a whole number from %2 to %3.")
                    .arg(option)
                    .arg(least)
                    .arg(most));
}

std::expected<Invocation, Told> readInvocation(const QList<CommandSpec> &table,
                                               const QStringList &words)
{
    Invocation invocation;
    bool parsed = false;
    for (const CommandSpec &command : table) {
        // Each with its own options: whether a word is a command or an option's value depends on
        // it.
        Parser parser = parserFor(&command);
        parsed = parser->parse(withProgram(words));
        if (!beginsWith(parser->positionalArguments(), command.name))
            continue;
        invocation.command = &command;
        invocation.parser = std::move(parser);
        break;
    }
    if (!invocation.command)
        return noCommand(table, words);

    const CommandSpec &command = *invocation.command;
    const QCommandLineParser &parser = *invocation.parser;
    if (parser.isSet(u"help"_s))
        return std::unexpected(Told{commandHelp(command), false});
    if (const auto problem = optionProblem(parser, command.title()))
        return mistake(*problem);
    if (!parsed)
        return mistake(parser.errorText());
    invocation.arguments = parser.positionalArguments().sliced(command.name.size());
    const qsizetype count = invocation.arguments.size();
    if (count < command.fewest()) {
        return mistake(
            CommandLineTexts::tr("\u201c%1\u201d: %2 is missing.")
                .arg(command.title(), command.arguments.section(u' ', int(count), int(count))));
    }
    if (count > command.most) {
        return mistake(CommandLineTexts::tr("Unexpected argument: %1")
                           .arg(invocation.arguments[command.most]));
    }
    if (command.connects) {
        auto start = session::readStartOptions(parser);
        if (!start)
            return mistake(session::describe(start.error()).happened);
        invocation.start = std::move(*start);
    }
    return invocation;
}

} // namespace syncdeck::cli

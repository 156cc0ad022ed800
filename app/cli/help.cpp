// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(HelpTexts)
};

constexpr int lineWidth = 79;

/// Words on lines of `lineWidth`, the first line begun already at `indent`.
QString wrapped(const QString &text, int indent)
{
    QString result;
    qsizetype place = indent;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool isFirst = result.isEmpty();
        if (!isFirst && place + 1 + word.size() > lineWidth) {
            result += u'\n' + QString(indent, u' ');
            place = indent;
        } else if (!isFirst) {
            result += u' ';
            ++place;
        }
        result += word;
        place += word.size();
    }
    return result + u'\n';
}

/// Names on the left, what they mean on the right.
QString listed(const QList<QPair<QString, QString>> &entries)
{
    qsizetype widest = 0;
    for (const auto &[name, meaning] : entries)
        widest = std::max(widest, name.size());
    const auto indent = static_cast<int>(widest) + 4;
    QString text;
    for (const auto &[name, meaning] : entries)
        text += u"  "_s + name.leftJustified(indent - 2) + wrapped(meaning, indent);
    return text;
}

QString listed(const QList<QCommandLineOption> &options)
{
    QList<QPair<QString, QString>> entries;
    for (const QCommandLineOption &option : options)
        entries.emplaceBack(optionTitle(option), option.description());
    return listed(entries);
}

QString listed(const QList<CommandSpec> &commands)
{
    QList<QPair<QString, QString>> entries;
    for (const CommandSpec &command : commands) {
        entries.emplaceBack((command.title() + u' ' + command.arguments).trimmed(),
                            command.summary);
    }
    return listed(entries);
}

QString exitCodes()
{
    return listed(QList<QPair<QString, QString>>{
        {u"0"_s, HelpTexts::tr("done")},
        {u"1"_s, HelpTexts::tr("the service refused")},
        {u"2"_s, HelpTexts::tr("usage: the command line or the input is not valid; nothing was "
                               "sent")},
        {u"3"_s, HelpTexts::tr("not found: no such service, map or item")},
        {u"4"_s, HelpTexts::tr("conflict: it exists already, or somebody changed it meanwhile")},
        {u"5"_s, HelpTexts::tr("network: no answer came, or none that can be used")},
        {u"6"_s, HelpTexts::tr("partly done: some of it was done, and some was not")},
        {u"7"_s, HelpTexts::tr("a problem on this machine: a file, the disk, the keychain")},
        {u"130"_s, HelpTexts::tr("interrupted by Ctrl+C (128 and the number of the signal)")},
    });
}

} // namespace

QString optionTitle(const QCommandLineOption &option)
{
    QStringList names;
    const QStringList all = option.names();
    for (const QString &name : all)
        names << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    const QString value = option.valueName();
    return names.join(u", "_s) + (value.isEmpty() ? QString() : u' ' + value);
}

QList<QCommandLineOption> programOptions()
{
    return {
        {{u"h"_s, u"help"_s}, HelpTexts::tr("Say what there is, or what a command does.")},
        {{u"v"_s, u"version"_s}, HelpTexts::tr("Print the program's version.")},
    };
}

QString programHelp(const QList<CommandSpec> &table)
{
    return HelpTexts::tr("Usage: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]") + u"\n\n"_s +
           wrapped(HelpTexts::tr("Works on the items of Twilio Sync Maps without a window. Every "
                                 "write is conditional and remembered, so that the window can "
                                 "undo it."),
                   0) +
           u'\n' + HelpTexts::tr("Commands:") + u'\n' + listed(table) + u'\n' +
           HelpTexts::tr("Options, before or after the command:") + u'\n' +
           listed(session::startOptions() + programOptions()) + u'\n' +
           wrapped(HelpTexts::tr("Each command has a help of its own: syncdeck-cli items list "
                                 "--help"),
                   0) +
           u'\n' + HelpTexts::tr("Exit codes:") + u'\n' + exitCodes();
}

QString groupHelp(const QList<CommandSpec> &group)
{
    return HelpTexts::tr("Usage: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]")
               .arg(group.first().name.first()) +
           u"\n\n"_s + listed(group);
}

QString commandHelp(const CommandSpec &command)
{
    QString text = HelpTexts::tr("Usage: syncdeck-cli [OPTIONS] %1")
                       .arg((command.title() + u' ' + command.arguments).trimmed()) +
                   u"\n\n"_s + wrapped(command.summary, 0);
    if (!command.details.isEmpty())
        text += u'\n' + wrapped(command.details, 0);
    if (!command.options.isEmpty())
        text += u'\n' + HelpTexts::tr("Options:") + u'\n' + listed(command.options);
    if (command.connects) {
        text += u'\n' + HelpTexts::tr("Where to, and with whose credentials:") + u'\n' +
                listed(session::startOptions());
    }
    return text;
}

} // namespace syncdeck::cli

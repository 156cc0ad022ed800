// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/startoptions.h"

#include <QCommandLineParser>
#include <QStringList>

#include <expected>
#include <functional>
#include <memory>

namespace syncdeck::cli {

class Command;
struct Place;

/// One command: what it is called, what it takes, and how it is made. Parser, help, completion and
/// the proof that the man page is whole are driven by these alone.
struct CommandSpec
{
    QStringList name;   ///< its words, such as `items`, `list`
    QString arguments;  ///< as the help shows them: `KEY [DATA]`; one word an argument
    qsizetype most = 0; ///< arguments; those in brackets may be left out
    QString summary;    ///< one sentence
    QString details;    ///< further sentences; may be empty
    QList<QCommandLineOption> options; ///< besides the start options
    bool connects = true;              ///< takes the start options
    std::function<std::unique_ptr<Command>(const Place &)> make;

    [[nodiscard]] QString title() const { return name.join(u' '); }
    /// How many arguments may not be left out.
    [[nodiscard]] qsizetype fewest() const;
};

/// All commands, in the order in which the help lists them.
[[nodiscard]] QList<CommandSpec> commandTable();

/// What a command line asks for.
struct Invocation
{
    const CommandSpec *command = nullptr;
    session::StartOptions start;
    QStringList arguments; ///< without the command's own words
    std::unique_ptr<QCommandLineParser> parser;

    [[nodiscard]] bool isSet(const QString &option) const { return parser->isSet(option); }
    /// Empty when it is not set.
    [[nodiscard]] QString value(const QString &option) const { return parser->value(option); }
    /// A whole number in these bounds; nothing when it is not set. `InvalidInput` for others.
    [[nodiscard]] Result<std::optional<qint64>> number(const QString &option, qint64 least,
                                                       qint64 most) const;
};

/// Why there is nothing to run: a text to print, and where to.
struct Told
{
    QString text;
    bool isMistake = false;
};

/// Reads the words after the program's name. Options may stand before and after the command. The
/// table must stay.
[[nodiscard]] std::expected<Invocation, Told> readInvocation(const QList<CommandSpec> &table,
                                                             const QStringList &words);

} // namespace syncdeck::cli

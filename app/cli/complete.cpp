// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/complete.h"

#include "app/cli/help.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

/// The candidates as they are gathered: only those that go on from what is typed.
class Candidates
{
public:
    explicit Candidates(QString typed)
        : m_typed(std::move(typed))
    {
    }

    /// What is added from now on follows this beginning of the word.
    void setBeginning(const QString &beginning) { m_beginning = beginning; }

    void add(const QString &word, const QString &meaning = {})
    {
        const QString whole = m_beginning + word;
        if (whole.startsWith(m_typed))
            addLine(meaning.isEmpty() ? whole : whole + u'\t' + meaning);
    }
    void addFiles() { addLine(u":files"_s); }
    [[nodiscard]] QString text() const
    {
        return m_lines.isEmpty() ? QString() : m_lines.join(u'\n') + u'\n';
    }

private:
    void addLine(const QString &line)
    {
        if (!m_lines.contains(line))
            m_lines << line;
    }

    QString m_typed;
    QString m_beginning;
    QStringList m_lines;
};

QList<QCommandLineOption> optionsOf(const CommandSpec *command)
{
    QList<QCommandLineOption> options = command ? command->options : QList<QCommandLineOption>();
    if (!command || command->connects)
        options += session::startOptions();
    return options + programOptions();
}

/// The option that a word spells; nothing when it is none.
std::optional<QCommandLineOption> optionNamed(const QList<QCommandLineOption> &options,
                                              const QString &word)
{
    if (!word.startsWith(u'-'))
        return {};
    const QString name = word.startsWith(u"--") ? word.sliced(2) : word.sliced(1);
    for (const QCommandLineOption &option : options) {
        if (option.names().contains(name))
            return option;
    }
    return {};
}

void addValues(Candidates &candidates, const QCommandLineOption &option,
               const store::ProfileStore &profiles)
{
    if (option.names().contains(u"profile"_s)) {
        const auto loaded = profiles.load();
        for (const store::Profile &profile : loaded ? loaded->profiles : QList<store::Profile>())
            candidates.add(profile.name);
    } else if (option.valueName().contains(u'|')) {
        const QStringList choices = option.valueName().split(u'|');
        for (const QString &choice : choices)
            candidates.add(choice);
    } else if (option.valueName() == u"FILE"_s) {
        candidates.addFiles();
    }
}

void addOptions(Candidates &candidates, const QList<QCommandLineOption> &options)
{
    for (const QCommandLineOption &option : options) {
        const QStringList names = option.names();
        for (const QString &name : names) {
            if (name.size() > 1)
                candidates.add(u"--"_s + name, option.description());
        }
    }
}

/// The words of commands that go on from those that are there, and of their arguments.
void addWords(Candidates &candidates, const QList<CommandSpec> &table, const QStringList &before)
{
    for (const CommandSpec &command : table) {
        const qsizetype shared = std::min(before.size(), command.name.size());
        if (command.name.first(shared) != before.first(shared))
            continue;
        if (before.size() < command.name.size()) {
            const bool isLast = before.size() + 1 == command.name.size();
            candidates.add(command.name[before.size()], isLast ? command.summary : QString());
        } else {
            const QStringList arguments = command.arguments.split(u' ', Qt::SkipEmptyParts);
            if (arguments.value(before.size() - shared).contains(u"FILE"))
                candidates.addFiles();
        }
    }
}

const CommandSpec *commandOf(const QList<CommandSpec> &table, const QStringList &words)
{
    const auto found = std::ranges::find_if(table, [&](const CommandSpec &command) {
        return words.size() >= command.name.size() &&
               words.first(command.name.size()) == command.name;
    });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

QString completeWord()
{
    return u"__complete"_s;
}

QString completions(const QList<CommandSpec> &table, const QStringList &words,
                    const store::ProfileStore &profiles)
{
    Candidates candidates(words.isEmpty() ? QString() : words.last());
    // Which words are values of options depends on the command, which is known from the others.
    QList<QCommandLineOption> known = optionsOf(nullptr);
    QStringList named;
    std::optional<QCommandLineOption> awaiting; // an option whose value comes next
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (std::exchange(awaiting, std::nullopt))
            continue;
        const auto option = optionNamed(known, words[i]);
        if (option && !option->valueName().isEmpty())
            awaiting = option;
        else if (!words[i].startsWith(u'-') || words[i] == u"-"_s)
            named << words[i];
        if (const CommandSpec *command = commandOf(table, named))
            known = optionsOf(command);
    }
    const QString typed = words.isEmpty() ? QString() : words.last();
    const qsizetype equals = typed.startsWith(u"--") ? typed.indexOf(u'=') : -1;
    if (!awaiting && equals > 0) {
        candidates.setBeginning(typed.first(equals + 1));
        awaiting = optionNamed(known, typed.first(equals));
    }
    if (awaiting)
        addValues(candidates, *awaiting, profiles);
    else if (!words.isEmpty() && words.last().startsWith(u'-'))
        addOptions(candidates, known);
    else
        addWords(candidates, table, named);
    return candidates.text();
}

} // namespace syncdeck::cli

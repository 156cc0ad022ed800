// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandlist.h"

#include "ui/kit/availability.h"
#include "ui/models/texts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

struct CommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandList)
};

Command commandOf(QAction *action, const QString &path)
{
    Command command;
    command.title = withoutMnemonic(action->text());
    command.path = path;
    command.status = action->statusTip();
    command.shortcut = action->shortcut();
    command.isEnabled = action->isEnabled();
    command.whyNot = kit::whyNot(*action);
    command.isCheckable = action->isCheckable();
    command.isChecked = action->isChecked();
    command.run = [guard = QPointer(action)] {
        if (guard)
            guard->trigger();
    };
    return command;
}

void addMenu(QMenu &menu, const QString &path, QList<Command> &commands, QSet<QAction *> &seen)
{
    Q_EMIT menu.aboutToShow(); // some are filled only then
    const auto actions = menu.actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (QMenu *inner = action->menu()) {
            addMenu(*inner,
                    CommandTexts::tr("%1 \u203a %2", "menu, menu within it")
                        .arg(path, withoutMnemonic(inner->title())),
                    commands, seen);
        } else if (!seen.contains(action)) {
            seen.insert(action);
            commands << commandOf(action, path);
        }
    }
}

} // namespace

QList<Command> commandsOf(const QMainWindow &window)
{
    QList<Command> commands;
    QSet<QAction *> seen;
    const auto menus = window.menuBar()->actions();
    for (const QAction *action : menus) {
        if (QMenu *menu = action->menu())
            addMenu(*menu, withoutMnemonic(menu->title()), commands, seen);
    }
    const auto docks = window.findChildren<QDockWidget *>();
    for (const QDockWidget *dock : docks) {
        if (!dock->isVisible())
            continue;
        const auto views = dock->findChildren<QAbstractItemView *>();
        for (const QAbstractItemView *view : views) {
            const auto actions = view->actions();
            for (QAction *action : actions) {
                if (!action->isSeparator() && !seen.contains(action))
                    commands << commandOf(action, dock->windowTitle());
            }
        }
    }
    return commands;
}

QString shortcutTables(const QList<Command> &commands)
{
    QString text;
    QString path;
    for (const Command &command : commands) {
        if (command.shortcut.isEmpty())
            continue;
        if (command.path != path) {
            path = command.path;
            text += u"\n### %1\n\n| %2 | %3 |\n|---|---|\n"_s.arg(path, CommandTexts::tr("What"),
                                                                  CommandTexts::tr("Keys"));
        }
        QString title = command.title;
        title.replace(u'|', u"\\|"_s);
        text +=
            u"| %1 | `%2` |\n"_s.arg(title, command.shortcut.toString(QKeySequence::NativeText));
    }
    return text;
}

} // namespace syncdeck::ui

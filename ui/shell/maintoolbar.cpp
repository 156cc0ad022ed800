// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/maintoolbar.h"

#include "ui/kit/icons.h"
#include "ui/models/texts.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

enum class Place { Menu, Left, Right };

struct Command
{
    QKeySequence shortcut;
    QString drawing;
    Place place = Place::Menu;
    bool opensGroup = false;
};

/// In the order of the bar.
QList<Command> commands()
{
    return {
        {QKeySequence(QKeySequence::New), u"create"_s, Place::Left},
        {QKeySequence(QKeySequence::Save), u"save"_s, Place::Left},
        {QKeySequence(QKeySequence::Undo), u"undo"_s, Place::Left, true},
        {QKeySequence(QKeySequence::Redo), u"redo"_s, Place::Left},
        {QKeySequence(QKeySequence::Refresh), u"reload"_s, Place::Left, true},
        {QKeySequence(u"Ctrl+Shift+A"_s), u"load-all"_s, Place::Left},
        {QKeySequence(u"Ctrl+I"_s), u"import"_s, Place::Left, true},
        {QKeySequence(u"Ctrl+Shift+E"_s), u"export"_s, Place::Left},
        {QKeySequence(u"Ctrl+M"_s), u"change-many"_s, Place::Left},
        {QKeySequence(u"Ctrl+Shift+C"_s), u"copy-to"_s, Place::Left},
        {QKeySequence(u"Ctrl+D"_s), u"compare"_s, Place::Left},
        {QKeySequence(u"Ctrl+K"_s), u"palette"_s, Place::Right},
        {QKeySequence(u"Ctrl+B"_s), u"chart"_s, Place::Right, true},
        {QKeySequence(u"Ctrl+L"_s), u"log"_s, Place::Right, true},
        {QKeySequence(u"Ctrl+H"_s), u"history"_s, Place::Right},
        {QKeySequence(u"Ctrl+T"_s), u"transfers"_s, Place::Right},
        {QKeySequence(u"Ctrl+Shift+O"_s), u"connect"_s},
        {QKeySequence(QKeySequence::Quit), u"quit"_s},
        {QKeySequence(Qt::Key_F8), u"problem"_s},
        {QKeySequence(QKeySequence::Delete), u"delete"_s},
        {QKeySequence(u"Shift+F5"_s), u"reload"_s},
        {QKeySequence(u"Ctrl+G"_s), u"jump"_s},
        {QKeySequence(QKeySequence::Find), u"filter"_s},
        {QKeySequence(QKeySequence::HelpContents), u"help"_s},
    };
}

/// All entries of menus and of menus within them.
void collect(const QWidget &menu, QList<QAction *> &found)
{
    const auto actions = menu.actions();
    for (QAction *action : actions) {
        if (const auto *inner = action->menu<QMenu *>())
            collect(*inner, found);
        else
            found << action;
    }
}

} // namespace

MainToolBar::MainToolBar(QMainWindow &window)
    : QToolBar(tr("Toolbar"), &window)
{
    setObjectName(u"MainToolBar"_s); // the window keeps its place under this name
    setMovable(false);
    QList<QAction *> entries;
    collect(*window.menuBar(), entries);
    bool isLeft = true;
    const auto all = commands();
    for (const Command &command : all) {
        const auto found = std::ranges::find_if(entries, [&](const QAction *entry) {
            return entry->shortcuts().contains(command.shortcut);
        });
        if (found == entries.cend())
            continue;
        (*found)->setIcon(kit::icon(command.drawing));
        if (command.place == Place::Menu)
            continue;
        if (command.place == Place::Right && std::exchange(isLeft, false)) {
            auto *room = new QWidget;
            room->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
            addWidget(room);
        } else if (command.opensGroup) {
            addSeparator();
        }
        add(**found);
    }
    window.addToolBar(this);
}

void MainToolBar::add(QAction &action)
{
    addAction(&action);
    auto *button = qobject_cast<QToolButton *>(widgetForAction(&action));
    const auto describe = [button, &action] {
        const QString text = withoutMnemonic(action.text());
        const QString told = tr("%1 (%2)", "command, short cut")
                                 .arg(text, action.shortcut().toString(QKeySequence::NativeText));
        button->setToolTip(toolTipText(told)); // Undo names a key, which is no markup
        // The panes, and the buttons on the screens, have their names for themselves.
        button->setAccessibleName(action.isCheckable() ? tr("Show or hide: %1").arg(text) : told);
    };
    describe();
    connect(&action, &QAction::changed, button, describe);
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/maintoolbar.h"

#include "ui/kit/icons.h"
#include "ui/models/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QToolButton>

#include <algorithm>
#include <tuple>
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
    QString word = {}; ///< under the drawing
};

/// In the order of the bar.
QList<Command> commands()
{
    return {
        {QKeySequence(QKeySequence::New), u"create"_s, Place::Left, false,
         MainToolBar::tr("New", "word in the toolbar")},
        {QKeySequence(QKeySequence::Save), u"save"_s, Place::Left, false,
         MainToolBar::tr("Save", "word in the toolbar")},
        {QKeySequence(QKeySequence::Undo), u"undo"_s, Place::Left, true,
         MainToolBar::tr("Undo", "word in the toolbar")},
        {QKeySequence(QKeySequence::Redo), u"redo"_s, Place::Left, false,
         MainToolBar::tr("Redo", "word in the toolbar")},
        {QKeySequence(QKeySequence::Refresh), u"reload"_s, Place::Left, true,
         MainToolBar::tr("Reload", "word in the toolbar")},
        {QKeySequence(u"Ctrl+Shift+A"_s), u"load-all"_s, Place::Left, false,
         MainToolBar::tr("Load all", "word in the toolbar")},
        {QKeySequence(u"Ctrl+I"_s), u"import"_s, Place::Left, true,
         MainToolBar::tr("Import", "word in the toolbar")},
        {QKeySequence(u"Ctrl+Shift+E"_s), u"export"_s, Place::Left, false,
         MainToolBar::tr("Export", "word in the toolbar")},
        {QKeySequence(u"Ctrl+M"_s), u"change-many"_s, Place::Left, false,
         MainToolBar::tr("Change", "word in the toolbar")},
        {QKeySequence(u"Ctrl+Shift+C"_s), u"copy-to"_s, Place::Left, false,
         MainToolBar::tr("Copy", "word in the toolbar")},
        {QKeySequence(u"Ctrl+D"_s), u"compare"_s, Place::Left, false,
         MainToolBar::tr("Compare", "word in the toolbar")},
        {QKeySequence(u"Ctrl+K"_s), u"palette"_s, Place::Right, false,
         MainToolBar::tr("Commands", "word in the toolbar")},
        {QKeySequence(u"Ctrl+B"_s), u"chart"_s, Place::Right, true,
         MainToolBar::tr("Overview", "word in the toolbar")},
        {QKeySequence(u"Ctrl+L"_s), u"log"_s, Place::Right, true,
         MainToolBar::tr("Log", "word in the toolbar")},
        {QKeySequence(u"Ctrl+H"_s), u"history"_s, Place::Right, false,
         MainToolBar::tr("History", "word in the toolbar")},
        {QKeySequence(u"Ctrl+T"_s), u"transfers"_s, Place::Right, false,
         MainToolBar::tr("Transfers", "word in the toolbar")},
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

MainToolBar::MainToolBar(QMainWindow &window, QSettings &settings)
    : QToolBar(tr("Toolbar"), &window)
    , m_settings(settings)
    , m_menu(new QMenu(tr("Tool&bar"), &window))
{
    makeMenu();
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
        (*found)->setIconText(command.word);
        add(**found);
    }
    window.addToolBar(this);
}

void MainToolBar::makeMenu()
{
    const QString key = u"toolbar/words"_s;
    auto *group = new QActionGroup(this);
    const QList<std::tuple<QString, QString, Qt::ToolButtonStyle>> looks{
        {tr("Words &below the icons"), u"below"_s, Qt::ToolButtonTextUnderIcon},
        {tr("Words be&side the icons"), u"beside"_s, Qt::ToolButtonTextBesideIcon},
        {tr("&Icons only"), u"none"_s, Qt::ToolButtonIconOnly},
    };
    const QString chosen = m_settings.value(key, u"below"_s).toString();
    for (const auto &[text, value, style] : looks) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setStatusTip(tr("Changes the look of the toolbar"));
        group->addAction(action);
        connect(action, &QAction::toggled, this, [this, key, value, style](bool isChosen) {
            if (!isChosen)
                return;
            setToolButtonStyle(style);
            m_settings.setValue(key, value);
        });
        if (value == chosen)
            action->setChecked(true);
    }
    if (!group->checkedAction())
        m_menu->actions().first()->setChecked(true);
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

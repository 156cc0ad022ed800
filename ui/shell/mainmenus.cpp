// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainmenus.h"

#include "ui/kit/appearance.h"
#include "ui/kit/availability.h"
#include "ui/kit/icons.h"
#include "ui/models/openmap.h"
#include "ui/models/texts.h"
#include "ui/screens/browse/browsepanel.h"
#include "ui/screens/commands/commandpalette.h"
#include "ui/screens/connect/welcomepage.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/shell/commandlist.h"
#include "ui/shell/helpactions.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/historydock.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/mapactions.h"
#include "ui/shell/notifier.h"
#include "ui/shell/oneitemactions.h"
#include "ui/shell/overviewdock.h"
#include "ui/shell/panes.h"
#include "ui/shell/recentmaps.h"
#include "ui/shell/requestlogdock.h"
#include "ui/shell/transferactions.h"
#include "ui/shell/transfersdock.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

MainMenus::MainMenus(const Parts &parts, QMainWindow &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    makeMenus();
    m_view->addMenu((new MainToolBar(window, parts.settings))->menu());
    connect(&parts.past, &HistoryActions::undoChanged, this, &MainMenus::showUndo);
}

void MainMenus::makeMenus()
{
    QMenu *file = m_window.menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Connections\u2026"), QKeySequence(u"Ctrl+Shift+O"_s), this,
                    &MainMenus::connectionsWanted)
        ->setStatusTip(tr("Shows the profiles: adds, changes and opens them"));
    file->addAction(tr("Open the &sandbox"), this, &MainMenus::sandboxWanted)
        ->setStatusTip(tr("Opens the Sync service on this machine, with sample data"));
    file->addAction(tr("New &window"), QKeySequence(u"Ctrl+Shift+N"_s), this,
                    &MainMenus::newWindowWanted)
        ->setStatusTip(tr("Opens another window, for another profile or map"));
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), &m_window, &QWidget::close)
        ->setStatusTip(tr("Closes Syncdeck; what is typed can be kept"));

    QMenu *edit = m_window.menuBar()->addMenu(tr("&Edit"));
    makeUndo(*edit);
    edit->addSeparator();
    edit->addActions(m_parts.items.copyActions());

    QMenu *item = m_window.menuBar()->addMenu(tr("&Item"));
    item->addActions(m_parts.forms.actions());
    item->addSeparator();
    auto *one = new OneItemActions(
        {m_parts.map, m_parts.items, m_parts.forms, m_parts.writes, m_parts.history}, m_window);
    one->setParent(this);
    connect(one, &OneItemActions::message, &m_parts.notifier, &Notifier::showMessage);
    item->addActions(one->actions());
    const auto ofForms = m_parts.forms.actions();
    offerWithConnection(ofForms.first(ofForms.size() - 1)); // closing knows for itself
    item->addAction(m_parts.items.deleteAction());

    QMenu *map = m_window.menuBar()->addMenu(tr("&Map"));
    map->addActions(m_parts.maps.actions());
    map->addSeparator();
    map->addAction(m_parts.recent.pinAction());
    map->addMenu(m_parts.recent.menu());
    m_parts.browse.setActions({m_parts.recent.pinAction()});

    m_window.menuBar()->addMenu(tr("&Transfer"))->addActions(m_parts.many.actions());
    m_parts.items.addToContextMenu(one->actions());
    m_parts.items.addToContextMenu(m_parts.many.actions());
    m_view = m_window.menuBar()->addMenu(tr("&View"));
    makeViewMenu(*m_view);
    m_parts.help.addTo(*m_window.menuBar()->addMenu(tr("&Help")));
}

/// Looks disabled, and says why, while no map is open.
void MainMenus::offerWithMap(const QList<QAction *> &actions)
{
    const auto show = [this, actions] {
        for (QAction *action : actions)
            kit::setAvailable(*action, m_parts.map.isOpen(), tr("No map is open."));
    };
    connect(&m_parts.map, &OpenMap::mapChanged, this, show);
    show();
}

void MainMenus::offerWithConnection(const QList<QAction *> &actions)
{
    const auto show = [this, actions] {
        for (QAction *action : actions)
            kit::setAvailable(*action, m_parts.map.connection() != nullptr,
                              tr("No connection is open."));
    };
    connect(&m_parts.map, &OpenMap::connectionChanged, this, show);
    show();
}

void MainMenus::makeViewMenu(QMenu &menu)
{
    menu.addAction(tr("All co&mmands\u2026"), QKeySequence(u"Ctrl+K"_s), this,
                   &MainMenus::showCommands)
        ->setStatusTip(tr("Finds a command by some letters of its name"));
    menu.addSeparator();
    QAction *reload = menu.addAction(tr("&Reload items"), QKeySequence(QKeySequence::Refresh),
                                     &m_parts.items, &ItemsPanel::reload);
    reload->setStatusTip(tr("Loads the items anew; selection and place stay"));
    QAction *all = menu.addAction(tr("Load &all items"), QKeySequence(u"Ctrl+Shift+A"_s),
                                  &m_parts.items, &ItemsPanel::loadAll);
    all->setStatusTip(tr("Loads the whole map into the table"));
    const auto offerAll = [all](bool may) {
        kit::setAvailable(*all, may, tr("All items are loaded, or none yet."));
    };
    offerAll(false);
    connect(&m_parts.items, &ItemsPanel::mayLoadAllChanged, all, offerAll);
    QAction *tree = menu.addAction(tr("Reload &services and maps"), QKeySequence(u"Shift+F5"_s),
                                   &m_parts.browse, &BrowsePanel::reload);
    tree->setStatusTip(tr("Loads the tree on the left anew"));
    QAction *jump = menu.addAction(tr("&Jump to key"), QKeySequence(u"Ctrl+G"_s), &m_parts.items,
                                   &ItemsPanel::focusJump);
    jump->setStatusTip(tr("Shows the items from a key on"));
    QAction *filter = menu.addAction(tr("&Filter items"), QKeySequence(QKeySequence::Find),
                                     &m_parts.items, &ItemsPanel::focusFilter);
    filter->setStatusTip(tr("Goes to the line that narrows down the items"));
    offerWithMap({reload, jump, filter});
    offerWithConnection({tree});
    menu.addMenu(m_parts.items.columnMenu());

    menu.addSeparator();
    menu.addActions({m_parts.log.toggleViewAction(), m_parts.history.toggleViewAction(),
                     m_parts.transfers.toggleViewAction(), m_parts.overview.toggleViewAction()});
    menu.addSeparator();
    auto *language = new LanguageMenu(m_parts.settings, &m_window);
    menu.addMenu(language);
    connect(language, &LanguageMenu::message, &m_parts.notifier, &Notifier::showMessage);
    menu.addSeparator();
    auto *panes = new Panes(&m_window);
    for (QWidget *pane : std::initializer_list<QWidget *>{
             &m_parts.browse, &m_parts.items, &m_parts.forms, &m_parts.message, &m_parts.log,
             &m_parts.history, &m_parts.transfers, &m_parts.overview, &m_parts.welcome})
        panes->add(pane);
    menu.addAction(tr("&Next part"), QKeySequence(Qt::Key_F6), panes, &Panes::goToNext)
        ->setStatusTip(tr("Takes the keyboard to the next part of the window"));
    menu.addAction(tr("Pre&vious part"), QKeySequence(u"Shift+F6"_s), panes, &Panes::goToPrevious)
        ->setStatusTip(tr("Takes the keyboard to the part before"));
}

void MainMenus::showCommands()
{
    (new CommandPalette(commandsOf(m_window), &m_window))->open();
}

void MainMenus::makeUndo(QMenu &menu)
{
    using Direction = session::UndoStack::Direction;
    m_undo = menu.addAction(tr("&Undo"), QKeySequence(QKeySequence::Undo), this,
                            [this] { m_parts.past.takeBack(Direction::Undo); });
    m_redo = menu.addAction(tr("&Redo"), QKeySequence(QKeySequence::Redo), this,
                            [this] { m_parts.past.takeBack(Direction::Redo); });
    m_undo->setStatusTip(tr("Takes back the latest step that was written"));
    m_redo->setStatusTip(tr("Writes again what was undone last"));
    showUndo();
}

void MainMenus::showUndo()
{
    using Direction = session::UndoStack::Direction;
    const session::UndoStack *stack = m_parts.past.undoStack();
    const auto show = [stack](QAction *action, Direction direction, const QString &nothing) {
        const store::JournalStep step = stack ? stack->step(direction) : store::JournalStep();
        action->setText(undoText(step, direction));
        action->setToolTip(toolTipText(withoutMnemonic(action->text())));
        kit::setAvailable(*action, step.step != 0 && !stack->isBusy(),
                          step.step == 0 ? nothing : tr("Something is being undone or redone."));
    };
    show(m_undo, Direction::Undo, tr("There is nothing to undo."));
    show(m_redo, Direction::Redo, tr("There is nothing to redo."));
}

void MainMenus::offerAppearance(kit::Appearance &appearance)
{
    m_view->addSeparator();
    QMenu *menu = m_view->addMenu(tr("A&ppearance"));
    menu->setIcon(kit::icon(u"appearance"_s));
    appearance.offerIn(*menu);
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "app/base/visibletext.h"
#include "app/base/whendone.h"
#include "app/session/deeplink.h"
#include "app/sync/rules.h"
#include "ui/kit/appearance.h"
#include "ui/kit/availability.h"
#include "ui/kit/datafield.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/jsoneditor.h"
#include "ui/kit/layoutkeeper.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/modalkeyboard.h"
#include "ui/kit/windowplace.h"
#include "ui/models/texts.h"
#include "ui/screens/browse/browsepanel.h"
#include "ui/screens/commands/commandpalette.h"
#include "ui/screens/connect/environmentbadge.h"
#include "ui/screens/connect/welcomepage.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/shell/budgetlabel.h"
#include "ui/shell/commandlist.h"
#include "ui/shell/dockarea.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/helpactions.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/historydock.h"
#include "ui/shell/itemactions.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/lastplace.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/mapactions.h"
#include "ui/shell/messages.h"
#include "ui/shell/oneitemactions.h"
#include "ui/shell/overviewdock.h"
#include "ui/shell/panes.h"
#include "ui/shell/recentmaps.h"
#include "ui/shell/requestlogdock.h"
#include "ui/shell/transferactions.h"
#include "ui/shell/transferbutton.h"
#include "ui/shell/transfersdock.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

namespace {

const kit::Matter connecting{{}, u"connection"_s};
const kit::Matter readingTree{{}, u"tree"_s};
const kit::Matter keepingDrafts{{}, u"drafts"_s};
/// Where the settings keep whose history the sandbox's is.
const QString sandboxHistory = u"sandbox/history"_s;

} // namespace

MainWindow::MainWindow(Clock &clock, const Keeping &keeping, QWidget *parent)
    : QMainWindow(parent)
    , m_keeping(keeping)
    , m_map(new OpenMap(clock, this))
    , m_pages(new QStackedWidget)
    , m_welcome(new WelcomePage)
    , m_browse(new BrowsePanel(*m_map))
    , m_items(new ItemsPanel(*m_map))
    , m_forms(new EditPanel(*m_map))
    , m_actions(new ItemActions(*m_map, *m_forms, *m_items, keeping.journal, *this))
    , m_past(new HistoryActions(*m_map, *m_forms, *m_items, keeping.journal, clock, *this))
    , m_maps(new MapActions(*m_map, *m_browse, keeping.journal, *this))
    , m_history(new HistoryDock(*m_map, keeping.journal, keeping.settings, *m_past, this))
    , m_log(new RequestLogDock(keeping.log, this))
    , m_transfers(new TransfersDock(keeping.journal, this))
    , m_overview(new OverviewDock(*m_map, *m_items, this))
    , m_many(new TransferActions(
          *m_map, [this] { return m_items->choice(); }, keeping.journal, m_transfers->model(),
          *this))
    , m_recent(new RecentMaps(*m_map, keeping.settings, this))
    , m_last(new LastPlace(*m_map, *m_items, *m_forms, keeping.settings, this))
    , m_help(new HelpActions(*this, [this] { return commandsOf(*this); }))
    , m_layout(new kit::LayoutKeeper(keeping.settings, this))
    , m_message(new kit::MessageBar)
    , m_badge(new EnvironmentBadge)
    , m_listState(new kit::ElidedLabel(Qt::ElideRight))
    , m_budget(new BudgetLabel(*m_map))
    , m_seconds(new QTimer(this))
    , m_draftTimer(new QTimer(this))
{
    setWindowTitle(u"Syncdeck"_s);
    setObjectName(u"MainWindow"_s);
    new kit::ModalKeyboard(this);
    m_actions->setParent(this);
    m_past->setParent(this);
    m_maps->setParent(this);
    m_many->setParent(this);
    m_help->setParent(this);
    kit::setHelpTopic(*this, u"first-steps"_s);
    makePanels();
    makeDocks();
    makeActions();
    m_view->addMenu((new MainToolBar(*this, m_keeping.settings))->menu());
    makeStatusBar();

    connect(m_welcome, &WelcomePage::sandboxWanted, this, &MainWindow::sandboxWanted);
    connect(m_welcome, &WelcomePage::connectionWanted, this, &MainWindow::connectionsWanted);
    connect(m_map, &OpenMap::connectionAboutToChange, this, [this] {
        // What was said before the first one is about the start, and stays.
        if (m_map->connection())
            m_message->clear();
    });
    connect(m_map, &OpenMap::connectionChanged, this, &MainWindow::followConnection);
    connect(m_map, &OpenMap::mapChanged, m_message,
            [this] { m_message->leaveFor(m_map->isOpen() ? placeOf(m_map->where()) : QString()); });
    connect(m_map, &OpenMap::nameChanged, this, &MainWindow::showTitle);
    connect(m_items, &ItemsPanel::listStateChanged, this, [this](const QString &text) {
        m_listState->setText(text);
        m_listState->setAccessibleName(text);
    });
    connectWriting();
    connectItems();
    connectMaps();
    connectTransfers();
    makeWays();
    connectMessages();
    connect(m_seconds, &QTimer::timeout, this, [this] {
        m_items->refreshCountdowns();
        m_forms->refreshMoments();
        m_budget->refresh();
    });
    m_seconds->start(1s);
    keepDrafts();

    // Else it would grow with what its contents need for a moment, off the screen.
    constexpr QSize smallest(640, 480);
    setMinimumSize(smallest);
    resize(1280, 800);
    restoreGeometry(m_keeping.settings.value(u"window/geometry"_s).toByteArray());
    restoreState(m_keeping.settings.value(u"window/state"_s).toByteArray());
    m_area->restoreState(m_keeping.settings.value(u"window/docks"_s).toByteArray());
    kit::fitToScreen(*this);
    m_layout->restoreParts(*this);
    const QString details = u"form/details"_s;
    m_forms->unfoldDetails(m_keeping.settings.value(details).toBool());
    connect(m_forms, &EditPanel::detailsUnfolded, this,
            [this, details](bool unfolded) { m_keeping.settings.setValue(details, unfolded); });
}

MainWindow::~MainWindow()
{
    // What is under way ends with it, and speaks to widgets that must still be there.
    const ConnectionPtr last = m_map->connection();
    delete m_last; // what follows is no other place
    m_map->setConnection({});
    delete m_transfers;
}

void MainWindow::keepDrafts()
{
    if (const auto drafts = m_keeping.drafts.takeOver(); drafts && !drafts->isEmpty()) {
        m_forms->setDrafts(*drafts);
        showMessage({kit::Message::Tone::Notice,
                     tr("What you were typing is back in the form."),
                     drafts->edits.isEmpty() ? QString()
                                             : tr("Changes to items come back with their profile."),
                     {},
                     {}});
    }
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(300ms);
    // From the first key that is not saved: begun anew with each one, it would wait for a pause.
    connect(m_forms, &EditPanel::edited, this, [this] {
        if (!m_draftTimer->isActive())
            m_draftTimer->start();
    });
    connect(m_draftTimer, &QTimer::timeout, this, &MainWindow::saveDrafts);
}

void MainWindow::saveDrafts()
{
    whenDone(m_keeping.drafts.save(m_forms->drafts()), this, [this](const Result<void> &saved) {
        if (saved) {
            m_message->settle(keepingDrafts);
        } else {
            showFailure(saved.error(), {keepingDrafts, [this] {
                                            saveDrafts();
                                        }});
        }
    });
}

void MainWindow::makePanels()
{
    auto *list = new QSplitter(Qt::Horizontal);
    list->setObjectName(u"tree-and-items"_s);
    list->addWidget(m_browse);
    list->addWidget(m_items);
    list->setStretchFactor(0, 0);
    list->setStretchFactor(1, 1);
    list->setSizes({200, 640});
    list->setChildrenCollapsible(false);
    m_area = new DockArea(list);

    // With room for the form of an item from the start, so that opening one moves nothing.
    const EditForm widest([] { return QDateTime(); });
    m_forms->setMinimumWidth(widest.minimumSizeHint().width());
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"panes"_s);
    split->addWidget(m_area);
    split->addWidget(m_forms);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({840, 440});
    split->setChildrenCollapsible(false);

    m_pages->addWidget(split);
    m_pages->addWidget(m_welcome);

    setCentralWidget(m_pages);
}

void MainWindow::makeActions()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Connections\u2026"), QKeySequence(u"Ctrl+Shift+O"_s), this,
                    &MainWindow::connectionsWanted)
        ->setStatusTip(tr("Shows the profiles: adds, changes and opens them"));
    file->addAction(tr("Open the &sandbox"), this, &MainWindow::sandboxWanted)
        ->setStatusTip(tr("Opens the Sync service on this machine, with sample data"));
    file->addAction(tr("New &window"), QKeySequence(u"Ctrl+Shift+N"_s), this,
                    &MainWindow::newWindowWanted)
        ->setStatusTip(tr("Opens another window, for another profile or map"));
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close)
        ->setStatusTip(tr("Closes Syncdeck; what is typed can be kept"));

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    makeUndo(*edit);
    edit->addSeparator();
    edit->addActions(m_items->copyActions());

    QMenu *item = menuBar()->addMenu(tr("&Item"));
    item->addActions(m_forms->actions());
    item->addSeparator();
    QAction *link = item->addAction(tr("Copy &link"), QKeySequence(u"Ctrl+Alt+C"_s), this,
                                    &MainWindow::copyLink);
    link->setStatusTip(tr("Copies an address that opens the item or map in Syncdeck"));
    auto *one = new OneItemActions({*m_map, *m_items, *m_forms, *m_actions, *m_history}, *this);
    one->setParent(this);
    connect(one, &OneItemActions::message, this, &MainWindow::showMessage);
    item->addActions(one->actions());
    offerWithMap({link});
    const auto ofForms = m_forms->actions();
    offerWithConnection(ofForms.first(ofForms.size() - 1)); // closing knows for itself
    item->addAction(m_items->deleteAction());

    QMenu *map = menuBar()->addMenu(tr("&Map"));
    map->addActions(m_maps->actions());
    map->addSeparator();
    map->addAction(m_recent->pinAction());
    map->addMenu(m_recent->menu());
    m_browse->setActions({m_recent->pinAction()});

    menuBar()->addMenu(tr("&Transfer"))->addActions(m_many->actions());
    m_items->addToContextMenu({link});
    m_items->addToContextMenu(one->actions());
    m_items->addToContextMenu(m_many->actions());
    m_view = menuBar()->addMenu(tr("&View"));
    makeViewMenu(*m_view);
    m_help->addTo(*menuBar()->addMenu(tr("&Help")));
}

/// Looks disabled, and says why, while no map is open.
void MainWindow::offerWithMap(const QList<QAction *> &actions)
{
    const auto show = [this, actions] {
        for (QAction *action : actions)
            kit::setAvailable(*action, m_map->isOpen(), tr("No map is open."));
    };
    connect(m_map, &OpenMap::mapChanged, this, show);
    show();
}

void MainWindow::offerWithConnection(const QList<QAction *> &actions)
{
    const auto show = [this, actions] {
        for (QAction *action : actions)
            kit::setAvailable(*action, m_map->connection() != nullptr,
                              tr("No connection is open."));
    };
    connect(m_map, &OpenMap::connectionChanged, this, show);
    show();
}

void MainWindow::makeViewMenu(QMenu &menu)
{
    menu.addAction(tr("All co&mmands\u2026"), QKeySequence(u"Ctrl+K"_s), this,
                   &MainWindow::showCommands)
        ->setStatusTip(tr("Finds a command by some letters of its name"));
    menu.addSeparator();
    QAction *reload = menu.addAction(tr("&Reload items"), QKeySequence(QKeySequence::Refresh),
                                     m_items, &ItemsPanel::reload);
    reload->setStatusTip(tr("Loads the items anew; selection and place stay"));
    QAction *all = menu.addAction(tr("Load &all items"), QKeySequence(u"Ctrl+Shift+A"_s), m_items,
                                  &ItemsPanel::loadAll);
    all->setStatusTip(tr("Loads the whole map into the table"));
    const auto offerAll = [all](bool may) {
        kit::setAvailable(*all, may, tr("All items are loaded, or none yet."));
    };
    offerAll(false);
    connect(m_items, &ItemsPanel::mayLoadAllChanged, all, offerAll);
    QAction *tree = menu.addAction(tr("Reload &services and maps"), QKeySequence(u"Shift+F5"_s),
                                   m_browse, &BrowsePanel::reload);
    tree->setStatusTip(tr("Loads the tree on the left anew"));
    QAction *jump = menu.addAction(tr("&Jump to key"), QKeySequence(u"Ctrl+G"_s), m_items,
                                   &ItemsPanel::focusJump);
    jump->setStatusTip(tr("Shows the items from a key on"));
    QAction *filter = menu.addAction(tr("&Filter items"), QKeySequence(QKeySequence::Find), m_items,
                                     &ItemsPanel::focusFilter);
    filter->setStatusTip(tr("Goes to the line that narrows down the items"));
    offerWithMap({reload, jump, filter});
    offerWithConnection({tree});
    menu.addMenu(m_items->columnMenu());

    menu.addSeparator();
    menu.addActions({m_log->toggleViewAction(), m_history->toggleViewAction(),
                     m_transfers->toggleViewAction(), m_overview->toggleViewAction()});
    menu.addSeparator();
    auto *language = new LanguageMenu(m_keeping.settings, this);
    menu.addMenu(language);
    connect(language, &LanguageMenu::message, this, &MainWindow::showMessage);
    menu.addSeparator();
    auto *panes = new Panes(this);
    for (QWidget *pane :
         std::initializer_list<QWidget *>{m_browse, m_items, m_forms, m_message, m_log, m_history,
                                          m_transfers, m_overview, m_welcome})
        panes->add(pane);
    menu.addAction(tr("&Next part"), QKeySequence(Qt::Key_F6), panes, &Panes::goToNext)
        ->setStatusTip(tr("Takes the keyboard to the next part of the window"));
    menu.addAction(tr("Pre&vious part"), QKeySequence(u"Shift+F6"_s), panes, &Panes::goToPrevious)
        ->setStatusTip(tr("Takes the keyboard to the part before"));
}

/// Ways around the menus: files that are dropped, maps that were open before.
void MainWindow::makeWays()
{
    auto *drop = new FileDrop(*this);
    connect(drop, &FileDrop::fileDropped, m_many, &TransferActions::importFile);
    connect(drop, &FileDrop::refused, this, &MainWindow::tellNotice);
    connect(m_items, &ItemsPanel::refused, this, &MainWindow::tellNotice);
    connect(m_recent, &RecentMaps::wanted, this,
            [this](const session::MapAddress &where, const QString &name) {
                if (m_map->connection())
                    showPlace(where, name, {});
            });
    connect(m_help, &HelpActions::linkActivated, this, &MainWindow::openLink);
    connect(m_welcome, &WelcomePage::helpWanted, m_help,
            [this] { m_help->showTopic(u"first-steps"_s); });
}

void MainWindow::showCommands()
{
    (new CommandPalette(commandsOf(*this), this))->open();
}

void MainWindow::tellNotice(const QString &text)
{
    showMessage({kit::Message::Tone::Notice, text, {}, {}, {}});
}

void MainWindow::openLink(const QUrl &url)
{
    if (sync::isDocumentationLink(url))
        QDesktopServices::openUrl(url);
}

void MainWindow::makeStatusBar()
{
    m_listState->setAccessibleDescription(tr("List state"));
    m_listState->setIndent(8);
    statusBar()->addWidget(m_listState, 1);
    auto *transfers = new TransferButton(m_transfers->model());
    connect(transfers, &QToolButton::clicked, m_transfers, &TransfersDock::present);
    statusBar()->addPermanentWidget(transfers);
    statusBar()->addPermanentWidget(m_budget);
    statusBar()->addPermanentWidget(m_badge);
    m_badge->hide();
    m_message->lieOver(*m_listState);
    m_message->keepBeside(*m_forms);
    m_message->standOn(*m_area->centralWidget());
}

/// The maps that can be opened from the welcome page: those that are pinned, then the latest.
void MainWindow::showWays()
{
    QList<std::pair<Place, RecentMap>> known;
    const auto add = [&](const QString &history, const QString &id, const QString &name) {
        const auto maps = RecentMaps::of(m_keeping.settings, history);
        for (const RecentMap &map : maps)
            known.append({{id, name, map.where, map.name, {}, {}}, map});
    };
    const auto profiles = m_profiles.list ? m_profiles.list() : QList<store::Profile>();
    for (const store::Profile &profile : profiles)
        add(profile.historyId(), profile.id, profile.name);
    const QString sandbox = m_keeping.settings.value(sandboxHistory).toString();
    if (!sandbox.isEmpty())
        add(sandbox, {}, tr("Sandbox"));
    std::ranges::sort(known, std::greater(), [](const auto &one) {
        return std::pair(one.second.isPinned, one.second.turn);
    });
    constexpr qsizetype most = 10;
    QList<WelcomePage::Way> ways;
    for (const auto &[place, map] : std::as_const(known).first(std::min(most, known.size()))) {
        ways.append({map.name, place.profileName, map.isPinned, [this, place = place] {
                         Q_EMIT placeWanted(place);
                     }});
    }
    m_welcome->showWays(ways);
}

std::optional<Place> MainWindow::lastPlace() const
{
    return m_last->place();
}

void MainWindow::offerToContinue(const Place &place)
{
    const QString where =
        place.mapName.isEmpty()
            ? tr("Where you were: profile %1.").arg(visibleText(place.profileName))
            : tr("Where you were: map %1 with profile %2.")
                  .arg(visibleText(place.mapName), visibleText(place.profileName));
    m_welcome->offerToContinue(where,
                               tr("The secret of this profile lies in your keychain, which is "
                                  "locked and may ask for its password first."),
                               [this, place] { Q_EMIT placeWanted(place); });
}

void MainWindow::showWelcome()
{
    showWays();
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

void MainWindow::useConnection(std::unique_ptr<session::Connection> connection,
                               const QString &service, const QString &map, const QString &name)
{
    m_map->setConnection(std::move(connection)); // transfers keep the one before
    m_pages->setCurrentIndex(0);
    const QString wanted =
        service.isEmpty() ? m_map->connection()->profile().defaultService : service;
    // Where none is named, work goes on where it was with this account.
    const auto latest = map.isEmpty() ? latestMap(wanted) : std::nullopt;
    const session::MapAddress where = latest ? latest->where : session::MapAddress{wanted, map};
    m_browse->load(where.service, where.map);
    // A map that is known is opened at once; its service's list may be long, or not allowed.
    if (!where.service.isEmpty() && !where.map.isEmpty())
        m_map->open(where, latest ? latest->name : name.isEmpty() ? map : name);
    takeKeyboardToWork();
}

/// The map that was opened last with the account in use, in this service where one is given.
std::optional<RecentMap> MainWindow::latestMap(const QString &service) const
{
    auto maps = RecentMaps::of(m_keeping.settings, m_map->historyId());
    maps.removeIf(
        [&](const RecentMap &map) { return !service.isEmpty() && map.where.service != service; });
    const auto latest = std::ranges::max_element(maps, {}, &RecentMap::turn);
    return latest == maps.end() ? std::nullopt : std::optional(*latest);
}

/// To what was typed and not sent, behind its last letter; else to the items; else to the choice of
/// a map.
void MainWindow::takeKeyboardToWork()
{
    if (m_forms->isAncestorOf(focusWidget()))
        return; // somebody is typing already
    const EditForm *form = m_forms->current();
    const bool hasDraft = form ? form->isModified() : !m_forms->newItem().draft().isEmpty();
    if (hasDraft) {
        kit::JsonEditor *editor =
            (form ? form->dataField() : m_forms->newItem().dataField()).editor();
        editor->moveCursor(QTextCursor::End);
        editor->setFocus(Qt::OtherFocusReason);
    } else if (m_map->isOpen() || !m_map->connection()->profile().defaultService.isEmpty()) {
        m_items->focusTable();
    } else {
        m_browse->focusTree();
    }
}

void MainWindow::useConnection(std::unique_ptr<session::Connection> connection, const Place &place)
{
    useConnection(std::move(connection), place.where.service, place.where.map, place.mapName);
    if (!m_map->isOpen())
        return;
    m_items->setFilter(place.filter);
    if (place.item.isEmpty())
        return;
    // Only to have it at hand: where it is gone, or cannot be read, the list says what there is.
    const session::MapAddress where = m_map->where();
    whenDone(m_map->connection()->client().item(where.service, where.map, place.item), this,
             [this, where](const Result<sync::Answered<sync::Item>> &answer) {
                 if (answer && m_map->isAt(where) && !m_forms->current())
                     m_forms->open(answer->value);
             });
}

void MainWindow::followConnection()
{
    m_message->settle(connecting);
    if (const session::Connection *connection = m_map->connection().get()) {
        connect(connection, &session::Connection::noticed, this, &MainWindow::showNotice);
        connect(connection, &session::Connection::waiting, this, [this](const QString &text) {
            showMessage({kit::Message::Tone::Notice, text, {}, {}, {}, {{}, u"waiting"_s}, true});
        });
        connect(connection, &session::Connection::isOver, m_message, &kit::MessageBar::withdraw);
        m_badge->setProfile(connection->profile());
        m_badge->setToolTip(m_map->forbidden());
        m_badge->show();
        m_transfers->model().setConnection(m_map->connection());
        if (connection->profile().source == store::ProfileSource::Sandbox)
            m_keeping.settings.setValue(sandboxHistory, m_map->historyId());
    }
    showTitle();
}

void MainWindow::showTitle()
{
    if (!m_map->connection())
        return;
    const QString profile = m_map->connection()->profile().name;
    setWindowTitle(m_map->isOpen() ? tr("%1 \u2014 %2 \u2014 Syncdeck", "map, profile")
                                         .arg(visibleText(m_map->name()), profile)
                                   : tr("%1 \u2014 Syncdeck").arg(profile));
}

/// Undo writes by what items are written with, and ends before it.
void MainWindow::connectWriting()
{
    connect(m_actions, &ItemActions::writerAboutToChange, m_past,
            [this] { m_past->setWriter(nullptr, nullptr); });
    connect(m_actions, &ItemActions::writerChanged, m_past,
            [this] { m_past->setWriter(m_actions->writer(), m_actions->conflicts()); });
}

void MainWindow::connectItems()
{
    connect(&m_forms->newItem(), &ItemForm::createRequested, m_actions, &ItemActions::create);
    connect(&m_forms->newItem(), &ItemForm::cancelRequested, m_actions,
            &ItemActions::cancelCreation);
    connect(m_forms, &EditPanel::saveRequested, m_actions, &ItemActions::save);
    connect(m_forms, &EditPanel::reloadRequested, m_actions, &ItemActions::reload);
    connect(m_forms, &EditPanel::cancelRequested, m_actions, &ItemActions::cancel);
    connect(m_forms, &EditPanel::deleteRequested, m_actions,
            qOverload<const EditForm *>(&ItemActions::remove));
    connect(m_items, &ItemsPanel::itemChosen, m_forms,
            [this](const sync::Item &item) { m_forms->open(item); });
    connect(m_items, &ItemsPanel::itemActivated, m_forms,
            [this](const sync::Item &item) { m_forms->open(item)->dataField().setFocus(); });
    connect(m_forms, &EditPanel::keyboardLeft, m_items, &ItemsPanel::focusTable);
    connect(m_items, &ItemsPanel::newItemWanted, m_forms, &EditPanel::showNewItem);
    connect(m_items, &ItemsPanel::deleteWanted, this,
            [this] { m_actions->remove(m_items->selectedItems()); });

    connect(m_actions, &ItemActions::itemCreated, this,
            [this](const session::MapAddress &where, const sync::Item &item) {
                if (m_map->isAt(where))
                    m_items->showItem(item);
            });
    connect(m_actions, &ItemActions::itemChanged, this,
            [this](const session::MapAddress &where, const sync::Item &item) {
                if (m_map->isAt(where))
                    m_items->updateItem(item);
            });
    connect(m_actions, &ItemActions::itemGone, this,
            [this](const session::MapAddress &where, const QString &key) {
                if (m_map->isAt(where))
                    m_items->removeItem(key);
            });
    connect(m_actions, &ItemActions::keyTaken, this,
            [this](const Error &error, const EditTarget &target, const QString &key) {
                kit::Message taken =
                    messageOf(error, {tr("Open existing item"), [this, target, key] {
                                          showExisting(target, key);
                                      }});
                taken.matter = itemMatter(target.where, key);
                showMessage(taken);
            });
    connect(m_actions, &ItemActions::undoWanted, this,
            [this] { m_past->takeBack(session::UndoStack::Direction::Undo); });
    connect(m_past, &HistoryActions::undoChanged, this, &MainWindow::showUndo);
}

/// What is said, and when it is out of date.
void MainWindow::connectMessages()
{
    const auto settle = [this](const kit::Matter &matter) {
        m_message->settle(matter);
    };
    const auto hear = [this, settle](auto *teller) {
        using Teller = std::remove_pointer_t<decltype(teller)>;
        connect(teller, &Teller::message, this, &MainWindow::showMessage);
        connect(teller, &Teller::failed, this, &MainWindow::showFailure);
        connect(teller, &Teller::trying, this, settle);
    };
    hear(m_actions);
    hear(m_past);
    hear(m_maps);
    hear(m_many);
    connect(m_forms, &EditPanel::closed, this,
            [settle](const EditTarget &target, const QString &key) {
                settle(itemMatter(target.where, key));
            });
    connect(m_items, &ItemsPanel::failed, this, [this](const Error &error) {
        showFailure(error, {listMatter(m_map->where()), [this] {
                                m_items->tryAgain();
                            }});
    });
    connect(m_items, &ItemsPanel::trying, this,
            [this] { m_message->settle(listMatter(m_map->where())); });
    connect(m_browse, &BrowsePanel::failed, this, [this](const Error &error) {
        showFailure(error, {readingTree, [this] {
                                m_browse->tryAgain();
                            }});
    });
    connect(m_browse, &BrowsePanel::trying, this, [settle] { settle(readingTree); });
    connect(m_message, &kit::MessageBar::linkActivated, this, &MainWindow::openLink);
}

void MainWindow::connectTransfers()
{
    connect(m_transfers, &TransfersDock::message, this, &MainWindow::showMessage);
    connect(m_transfers, &TransfersDock::undoWanted, this, [this](qint64 step) {
        constexpr auto undo = session::UndoStack::Direction::Undo;
        const session::UndoStack *stack = m_past->undoStack();
        if (stack && stack->step(undo).step == step) {
            m_past->takeBack(undo);
            return;
        }
        showMessage({kit::Message::Tone::Notice,
                     tr("Something else was written since, and is undone first."),
                     tr("The Edit menu says what Undo takes back next."),
                     {},
                     {}});
    });
    connect(m_transfers, &TransfersDock::closeWanted, this, &QWidget::close);
    connect(&m_transfers->model(), &TransferModel::itemWritten, this,
            [this](const session::Connection *by, const session::ItemWrite &write,
                   const session::Written &written) {
                if (by == m_map->connection().get())
                    m_actions->noteTransferred(write, written);
            });
    connect(m_transfers, &TransfersDock::settled, m_message, &kit::MessageBar::settle);
}

void MainWindow::setOtherProfiles(const OtherProfiles &others)
{
    m_profiles = others;
    m_many->setOtherProfiles(others);
}

void MainWindow::connectMaps()
{
    connect(m_maps, &MapActions::openMapDeleted, m_recent, &RecentMaps::forget);
    connect(m_recent, &RecentMaps::message, this, &MainWindow::showMessage);
    connect(m_recent, &RecentMaps::pinnedChanged, m_browse, &BrowsePanel::setPinned);
    connect(m_maps, &MapActions::madeAgain, m_actions, &ItemActions::moveForms);
    connect(m_past, &HistoryActions::mapCreated, m_browse, &BrowsePanel::addMap);
}

void MainWindow::makeDocks()
{
    for (QDockWidget *dock :
         std::initializer_list<QDockWidget *>{m_log, m_history, m_transfers, m_overview})
        m_area->addDock(dock);
    connect(m_history, &HistoryDock::message, this, &MainWindow::showMessage);
    connect(m_log, &RequestLogDock::message, this, &MainWindow::showMessage);
}

void MainWindow::makeUndo(QMenu &menu)
{
    using Direction = session::UndoStack::Direction;
    m_undo = menu.addAction(tr("&Undo"), QKeySequence(QKeySequence::Undo), this,
                            [this] { m_past->takeBack(Direction::Undo); });
    m_redo = menu.addAction(tr("&Redo"), QKeySequence(QKeySequence::Redo), this,
                            [this] { m_past->takeBack(Direction::Redo); });
    m_undo->setStatusTip(tr("Takes back the latest step that was written"));
    m_redo->setStatusTip(tr("Writes again what was undone last"));
    showUndo();
}

void MainWindow::showUndo()
{
    using Direction = session::UndoStack::Direction;
    const session::UndoStack *stack = m_past->undoStack();
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

void MainWindow::showExisting(const EditTarget &target, const QString &key)
{
    if (m_map->historyId() != target.history)
        return;
    const session::MapAddress &where = target.where;
    m_message->settle(itemMatter(where, key));
    whenDone(m_map->connection()->client().item(where.service, where.map, key), this,
             [this, target, key](const Result<sync::Answered<sync::Item>> &answer) {
                 if (!answer) {
                     m_map->noteError(target.where, answer.error());
                     showFailure(answer.error(),
                                 {itemMatter(target.where, key), [this, target, key] {
                                      showExisting(target, key);
                                  }});
                     return;
                 }
                 if (m_map->isAt(target.where))
                     m_items->showItem(answer->value);
                 m_forms->open(target, answer->value);
             });
}

void MainWindow::showPlace(const session::MapAddress &where, const QString &mapName,
                           const std::optional<sync::Item> &item)
{
    m_map->open(where, mapName);
    if (item) {
        m_items->showItem(*item);
        m_forms->open(*item);
    }
}

/// To the item in the form that is shown, else to the first selected, else to the map.
void MainWindow::copyLink()
{
    if (!m_map->isOpen())
        return;
    session::DeepLink link{m_map->where(), {}, {}, m_map->connection()->profile().accountSid};
    const auto selected = m_items->selectedItems();
    if (const EditForm *form = m_forms->current()) {
        link.where = form->target().where;
        link.key = form->key();
    } else if (!selected.isEmpty()) {
        link.key = selected.first().key.value_or(QString());
    }
    const QByteArray text = session::deepLinkText(link);
    if (text.isEmpty()) {
        showMessage({kit::Message::Tone::Failure,
                     tr("There can be no link to %1.").arg(visibleText(link.key)),
                     tr("Links with characters that cannot be seen, or with steps between folders, "
                        "are opened by nobody."),
                     {},
                     {}});
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromLatin1(text));
    showMessage(
        {kit::Message::Tone::Success,
         tr("Copied a link to %1.").arg(visibleText(link.key.isEmpty() ? m_map->name() : link.key)),
         tr("It opens there in Syncdeck, with a profile of account %1.").arg(link.account),
         {},
         {}});
}

void MainWindow::offerAppearance(kit::Appearance &appearance)
{
    m_view->addSeparator();
    QMenu *menu = m_view->addMenu(tr("A&ppearance"));
    menu->setIcon(kit::icon(u"appearance"_s));
    appearance.offerIn(*menu);
}

void MainWindow::showMessage(const kit::Message &message)
{
    m_message->showMessage(message);
}

void MainWindow::showNotice(const QString &sentence)
{
    showMessage({kit::Message::Tone::Notice, sentence, {}, {}, {}});
}

void MainWindow::showError(const Error &error)
{
    // Nothing settles it but being dismissed; each stays beside the others.
    showFailure(error, {{{}, messageOf(error).headline}});
}

void MainWindow::showFailure(const Error &error, const Attempt &attempt)
{
    // What the user called off needs no comment, unless it may have been done all the same.
    if (error.kind == ErrorKind::Cancelled && !error.mayHaveBeenApplied &&
        !m_forms->newItem().isSending())
        return;
    kit::Message message = messageOf(error);
    message.matter = attempt.matter;
    if (leadsToConnections(error)) {
        message.offers << kit::Message::Offer{tr("Open connections"), [this] {
                                                  Q_EMIT connectionsWanted();
                                              }};
    } else if (error.kind == ErrorKind::MapNotFound && m_map->isGone()) {
        message.offers << m_maps->waysOnWhenGone(attempt.matter);
    } else if (attempt.again && mayGoWellLater(error)) {
        message.offers << kit::Message::Offer{tr("Try again"), [this, attempt] {
                                                  m_message->settle(attempt.matter);
                                                  attempt.again();
                                              }};
    }
    showMessage(message);
}

void MainWindow::showConnectionFailure(const Error &error, std::function<void()> again)
{
    showFailure(error, {connecting, std::move(again)});
}

void MainWindow::showSecretMissing(const store::Profile &profile, const Error &error)
{
    kit::Message message = messageOf(error, {tr("Enter secret"), [this, id = profile.id] {
                                                 Q_EMIT secretWanted(id);
                                             }});
    message.matter = connecting;
    showMessage(message);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // At the end of the session what is under way is broken off, and can be gone on with.
    if (!qGuiApp->isSavingSession() && m_transfers->asksBeforeClosing()) {
        event->ignore();
        return;
    }
    const bool hasDrafts = !m_forms->drafts().isEmpty();
    // At the end of the session nobody is there to answer; the drafts are kept.
    if (hasDrafts && !m_mayClose && !qGuiApp->isSavingSession()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    m_keeping.settings.setValue(u"window/geometry"_s, saveGeometry());
    m_keeping.settings.setValue(u"window/state"_s, saveState());
    m_keeping.settings.setValue(u"window/docks"_s, m_area->saveState());
    m_layout->saveParts(*this);
    // The store ends after what it is given here is on disk.
    static_cast<void>(m_keeping.drafts.save(m_forms->drafts()));
    event->accept();
}

void MainWindow::askBeforeClosing()
{
    QStringList names;
    const auto changed = m_forms->modified();
    for (const EditForm *form : changed)
        names << visibleText(form->key());
    if (!m_forms->newItem().draft().isEmpty())
        names << tr("a new item");
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved input"),
                        tr("What you typed was not sent: %1.\nIt can come back the next time "
                           "you open Syncdeck.")
                            .arg(names.join(u", "_s)),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
    QPushButton *keep = box->addButton(tr("&Keep it and close"), QMessageBox::AcceptRole);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(keep);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, keep](QAbstractButton *button) {
        if (button == box->button(QMessageBox::Cancel))
            return;
        if (button != keep)
            m_forms->discard();
        m_mayClose = true;
        close();
    });
    box->open();
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "app/base/visibletext.h"
#include "app/base/whendone.h"
#include "ui/kit/datafield.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/jsoneditor.h"
#include "ui/kit/layoutkeeper.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/modalkeyboard.h"
#include "ui/kit/windowplace.h"
#include "ui/screens/browse/browsepanel.h"
#include "ui/screens/connect/environmentbadge.h"
#include "ui/screens/connect/welcomepage.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/shell/budgetlabel.h"
#include "ui/shell/commandlist.h"
#include "ui/shell/dockarea.h"
#include "ui/shell/draftkeeper.h"
#include "ui/shell/helpactions.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/historydock.h"
#include "ui/shell/itemactions.h"
#include "ui/shell/lastplace.h"
#include "ui/shell/mainmenus.h"
#include "ui/shell/mapactions.h"
#include "ui/shell/messages.h"
#include "ui/shell/notifier.h"
#include "ui/shell/overviewdock.h"
#include "ui/shell/recentmaps.h"
#include "ui/shell/requestlogdock.h"
#include "ui/shell/transferactions.h"
#include "ui/shell/transferbutton.h"
#include "ui/shell/transfersdock.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

namespace {

const kit::Matter readingTree{{}, u"tree"_s};
} // namespace

MainWindow::MainWindow(Clock &clock, const Kept &kept, QWidget *parent)
    : QMainWindow(parent)
    , m_kept(kept)
    , m_map(new OpenMap(clock, this))
    , m_pages(new QStackedWidget)
    , m_welcome(new WelcomePage)
    , m_browse(new BrowsePanel(*m_map))
    , m_items(new ItemsPanel(*m_map))
    , m_forms(new EditPanel(*m_map))
    , m_message(new kit::MessageBar)
    , m_notifier(new Notifier(*m_message, *m_map, *m_forms, this))
    , m_actions(new ItemActions(*m_map, *m_forms, *m_items, kept.journal, *this))
    , m_past(new HistoryActions(*m_map, *m_forms, *m_items, *m_actions, kept.journal, clock, *this))
    , m_maps(new MapActions(*m_map, *m_browse, kept.journal, *this))
    , m_history(new HistoryDock(*m_map, kept.journal, kept.settings, *m_past, this))
    , m_log(new RequestLogDock(kept.log, this))
    , m_transfers(new TransfersDock(kept.journal, this))
    , m_overview(new OverviewDock(*m_map, *m_items, this))
    , m_many(new TransferActions(
          *m_map, [this] { return m_items->choice(); }, kept.journal, m_transfers->model(), *this))
    , m_recent(new RecentMaps(*m_map, kept.settings, this))
    , m_last(new LastPlace(*m_map, *m_items, *m_forms, kept.settings, this))
    , m_help(new HelpActions(*this, [this] { return commandsOf(*this); }))
    , m_layout(new kit::LayoutKeeper(kept.settings, this))
    , m_badge(new EnvironmentBadge)
    , m_listState(new kit::ElidedLabel(Qt::ElideRight))
    , m_budget(new BudgetLabel(*m_map))
{
    setWindowTitle(u"Syncdeck"_s);
    setObjectName(u"MainWindow"_s);
    new kit::ModalKeyboard(this);
    for (QObject *part :
         std::initializer_list<QObject *>{m_actions, m_past, m_maps, m_many, m_help})
        part->setParent(this);
    kit::setHelpTopic(*this, u"first-steps"_s);
    layOut();
    m_menus = new MainMenus({kept.settings, *m_map, *m_notifier, *m_message, *m_welcome, *m_browse,
                             *m_items, *m_forms, *m_actions, *m_past, *m_maps, *m_many, *m_recent,
                             *m_help, *m_log, *m_history, *m_transfers, *m_overview},
                            *this);
    makeStatusBar();
    connectWays();
    connectParts();
    connectMessages();
    m_drafts = new DraftKeeper(*m_forms, kept.drafts, *m_notifier, this);
    connect(m_drafts, &DraftKeeper::mayClose, this, [this] {
        m_mayClose = true;
        close();
    });
    restoreLayout();
}

MainWindow::~MainWindow()
{
    // What is under way ends with it, and speaks to widgets that must still be there.
    const ConnectionPtr last = m_map->connection();
    delete m_last; // what follows is no other place
    m_map->setConnection({});
    delete m_transfers;
}

/// Tree, table and form, with the docks below tree and table; or the welcome page.
void MainWindow::layOut()
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
    // Only now, so that the tab key comes to tree and table before them.
    for (QDockWidget *dock :
         std::initializer_list<QDockWidget *>{m_log, m_history, m_transfers, m_overview})
        m_area->addDock(dock);
}

/// Ways into the window, and out of it into other windows.
void MainWindow::connectWays()
{
    connect(m_menus, &MainMenus::sandboxWanted, this, &MainWindow::sandboxWanted);
    connect(m_menus, &MainMenus::connectionsWanted, this, &MainWindow::connectionsWanted);
    connect(m_menus, &MainMenus::newWindowWanted, this, &MainWindow::newWindowWanted);
    connect(m_notifier, &Notifier::connectionsWanted, this, &MainWindow::connectionsWanted);
    connect(m_notifier, &Notifier::secretWanted, this, &MainWindow::secretWanted);
    connect(m_welcome, &WelcomePage::sandboxWanted, this, &MainWindow::sandboxWanted);
    connect(m_welcome, &WelcomePage::connectionWanted, this, &MainWindow::connectionsWanted);
    connect(m_welcome, &WelcomePage::helpWanted, m_help,
            [this] { m_help->showTopic(u"first-steps"_s); });
    connect(m_help, &HelpActions::linkActivated, m_notifier, &Notifier::openDocumentation);
}

/// What one part of the window says to another.
void MainWindow::connectParts()
{
    connect(m_map, &OpenMap::connectionChanged, this, &MainWindow::followConnection);
    connect(m_map, &OpenMap::nameChanged, this, &MainWindow::showTitle);
    connect(m_past, &HistoryActions::mapCreated, m_browse, &BrowsePanel::addMap);
    connect(m_maps, &MapActions::openMapDeleted, m_recent, &RecentMaps::forget);
    connect(m_maps, &MapActions::madeAgain, m_actions, &ItemActions::moveForms);
    // Queued, since a map may be opened while the tree's rows are being inserted.
    connect(m_recent, &RecentMaps::pinnedChanged, m_browse, &BrowsePanel::setPinned,
            Qt::QueuedConnection);
    connect(m_transfers, &TransfersDock::undoWanted, m_past, &HistoryActions::takeBackStep);
    connect(m_transfers, &TransfersDock::closeWanted, this, &QWidget::close);
    connect(&m_transfers->model(), &TransferModel::itemWritten, this,
            [this](const session::Connection *by, const session::ItemWrite &write,
                   const session::Written &written) {
                if (by == m_map->connection().get())
                    m_actions->noteTransferred(write, written);
            });
}

/// What is said, and when it is out of date.
void MainWindow::connectMessages()
{
    m_notifier->listenTo(*m_actions);
    m_notifier->listenTo(*m_past);
    m_notifier->listenTo(*m_maps);
    m_notifier->listenTo(*m_many);
    m_notifier->setWaysOnWhenGone(
        [this](const kit::Matter &matter) { return m_maps->waysOnWhenGone(matter); });
    m_notifier->listenTo(*m_recent);
    m_notifier->listenTo(*m_history);
    m_notifier->listenTo(*m_log);
    m_notifier->listenTo(*m_transfers);
    m_notifier->listenToLoading(*m_items, [this] { return listMatter(m_map->where()); });
    m_notifier->listenToLoading(*m_browse, [] { return kit::Matter{{}, u"tree"_s}; });
    connect(m_items, &ItemsPanel::refused, m_notifier, &Notifier::showNotice);
}

void MainWindow::restoreLayout()
{
    // Else it would grow with what its contents need for a moment, off the screen.
    constexpr QSize smallest(640, 480);
    setMinimumSize(smallest);
    resize(1280, 800);
    restoreGeometry(m_kept.settings.value(u"window/geometry"_s).toByteArray());
    restoreState(m_kept.settings.value(u"window/state"_s).toByteArray());
    m_area->restoreState(m_kept.settings.value(u"window/docks"_s).toByteArray());
    kit::fitToScreen(*this);
    m_layout->restoreParts(*this);
    const QString details = u"form/details"_s;
    m_forms->unfoldDetails(m_kept.settings.value(details).toBool());
    connect(m_forms, &EditPanel::detailsUnfolded, this,
            [this, details](bool unfolded) { m_kept.settings.setValue(details, unfolded); });
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
    m_items->keepClearOf(*m_message);
    connect(m_items, &ItemsPanel::listStateChanged, this, [this](const QString &text) {
        m_listState->setText(text);
        m_listState->setAccessibleName(text);
    });
    auto *seconds = new QTimer(this);
    connect(seconds, &QTimer::timeout, this, [this] {
        m_items->refreshCountdowns();
        m_forms->refreshMoments();
        m_budget->refresh();
    });
    seconds->start(1s);
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
    const auto profiles = m_profiles.list ? m_profiles.list() : QList<store::Profile>();
    QList<WelcomePage::Way> ways;
    const auto maps = RecentMaps::ofAll(m_kept.settings, profiles);
    for (const auto &[place, isPinned] : maps) {
        ways.append({place.mapName, place.profileName, isPinned, [this, place = place] {
                         Q_EMIT placeWanted(place);
                     }});
    }
    m_welcome->showWays(ways);
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
    auto maps = RecentMaps::of(m_kept.settings, m_map->historyId());
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
    if (const session::Connection *connection = m_map->connection().get()) {
        m_badge->setProfile(connection->profile());
        m_badge->setToolTip(m_map->forbidden());
        m_badge->show();
        m_transfers->model().setConnection(m_map->connection());
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

void MainWindow::setOtherProfiles(const OtherProfiles &others)
{
    m_profiles = others;
    m_many->setOtherProfiles(others);
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

void MainWindow::offerAppearance(kit::Appearance &appearance)
{
    m_menus->offerAppearance(appearance);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // At the end of the session what is under way is broken off, and can be gone on with.
    if (!qGuiApp->isSavingSession() && m_transfers->asksBeforeClosing()) {
        event->ignore();
        return;
    }
    // At the end of the session nobody is there to answer; the drafts are kept.
    if (m_drafts->hasDrafts() && !m_mayClose && !qGuiApp->isSavingSession()) {
        event->ignore();
        m_drafts->askBeforeClosing(*this);
        return;
    }
    m_kept.settings.setValue(u"window/geometry"_s, saveGeometry());
    m_kept.settings.setValue(u"window/state"_s, saveState());
    m_kept.settings.setValue(u"window/docks"_s, m_area->saveState());
    m_layout->saveParts(*this);
    m_drafts->saveLast();
    event->accept();
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/undostack.h"
#include "app/store/draftstore.h"
#include "ui/models/openmap.h"
#include "ui/screens/transfer/mapchooser.h"
#include "ui/shell/place.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QLabel;
class QMenu;
class QSettings;
class QStackedWidget;
class QTimer;

namespace syncdeck::kit {
class Appearance;
class LayoutKeeper;
class MessageBar;
struct Message;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class BrowsePanel;
class BudgetLabel;
class DockArea;
class EnvironmentBadge;
class EditPanel;
struct EditTarget;
class HelpActions;
class HistoryActions;
class HistoryDock;
class ItemActions;
class MapActions;
class ItemsPanel;
class OverviewDock;
class LastPlace;
class RecentMaps;
class RequestLogDock;
class TransferActions;
class TransfersDock;
class WelcomePage;
struct Attempt;
struct RecentMap;

/// The window: services and maps, items, the form; what came of the last operation; how complete
/// the list is; and always the environment one works in.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window keeps, on this machine or for this run; all outlive it.
    struct Keeping
    {
        QSettings &settings;       ///< geometry and layout
        store::DraftStore &drafts; ///< what is being typed
        store::Journal &journal;   ///< what was written
        net::RequestLog &log;      ///< what was asked and answered in this run
    };

    MainWindow(Clock &clock, const Keeping &keeping, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showWelcome();
    /// Works with this connection from now on. `service` and `map`: what to open, where given;
    /// `name`: what people call the map, as far as that is known.
    void useConnection(std::unique_ptr<session::Connection> connection, const QString &service,
                       const QString &map, const QString &name = {});
    /// The same, and what was shown of the map when it was left.
    void useConnection(std::unique_ptr<session::Connection> connection, const Place &place);
    /// Where an earlier run was left.
    [[nodiscard]] std::optional<Place> lastPlace() const;
    /// Offers on the welcome page to go on there; the keychain may ask for its password then.
    void offerToContinue(const Place &place);
    /// Where items can be copied to, and maps compared with, besides the profile in use.
    void setOtherProfiles(const OtherProfiles &others);
    /// What it shows, and how that is reached.
    [[nodiscard]] OpenMap &openMap() { return *m_map; }
    /// Shows this map, where it is not shown already, and in it the item. What is typed stays.
    void showPlace(const session::MapAddress &where, const QString &mapName,
                   const std::optional<sync::Item> &item);
    /// Lets the user choose the look of the program.
    void offerAppearance(kit::Appearance &appearance);
    void showMessage(const kit::Message &message);
    void showError(const Error &error);
    /// Offers to try it again, or to look at the connections, where either helps.
    void showFailure(const Error &error, const syncdeck::ui::Attempt &attempt);
    /// The same, of opening a profile.
    void showConnectionFailure(const Error &error, std::function<void()> again);
    /// The profile cannot be opened, for want of its secret.
    void showSecretMissing(const store::Profile &profile, const Error &error);
    void showNotice(const QString &sentence);

Q_SIGNALS:
    void sandboxWanted();
    void connectionsWanted();
    /// The same, with this profile's form, ready for its secret.
    void secretWanted(const QString &profileId);
    /// A map that was open before was chosen on the welcome page.
    void placeWanted(const syncdeck::ui::Place &place);
    /// A window of its own, besides this one.
    void newWindowWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makePanels();
    void makeActions();
    void makeStatusBar();
    void makeDocks();
    void connectMaps();
    void connectWriting();
    void followConnection();
    [[nodiscard]] std::optional<RecentMap> latestMap(const QString &service) const;
    void takeKeyboardToWork();
    void showTitle();
    void showWays();
    void makeUndo(QMenu &menu);
    void makeViewMenu(QMenu &menu);
    void offerWithMap(const QList<QAction *> &actions);
    void offerWithConnection(const QList<QAction *> &actions);
    void makeWays();
    void showCommands();
    void tellNotice(const QString &text);
    void openLink(const QUrl &url);
    void showUndo();
    void connectItems();
    void connectMessages();
    void connectTransfers();
    void showExisting(const EditTarget &target, const QString &key);
    void copyLink();
    void askBeforeClosing();
    void keepDrafts();
    void saveDrafts();

    Keeping m_keeping;
    OpenMap *m_map; ///< first, since panels and actions follow it

    QStackedWidget *m_pages;
    DockArea *m_area = nullptr; ///< tree and items, with the docks below them
    WelcomePage *m_welcome;
    BrowsePanel *m_browse;
    ItemsPanel *m_items;
    EditPanel *m_forms;
    ItemActions *m_actions;
    HistoryActions *m_past;
    MapActions *m_maps;
    HistoryDock *m_history;
    RequestLogDock *m_log;
    TransfersDock *m_transfers;
    OverviewDock *m_overview;
    TransferActions *m_many;
    QMenu *m_view = nullptr;
    RecentMaps *m_recent;
    LastPlace *m_last;
    OtherProfiles m_profiles;
    HelpActions *m_help;
    kit::LayoutKeeper *m_layout;
    QAction *m_undo;
    QAction *m_redo;
    kit::MessageBar *m_message;
    EnvironmentBadge *m_badge;
    QLabel *m_listState;
    BudgetLabel *m_budget;
    QTimer *m_seconds;
    bool m_mayClose = false; ///< the user was asked about what is typed
    QTimer *m_draftTimer;    ///< runs from the first key that is not saved until it is
};

} // namespace syncdeck::ui

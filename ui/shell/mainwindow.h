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

class QSettings;
class QStackedWidget;

namespace syncdeck::kit {
class Appearance;
class ElidedLabel;
class LayoutKeeper;
class MessageBar;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class BrowsePanel;
class BudgetLabel;
class DockArea;
class DraftKeeper;
class EnvironmentBadge;
class EditPanel;
class HelpActions;
class HistoryActions;
class HistoryDock;
class ItemActions;
class MainMenus;
class MapActions;
class ItemsPanel;
class Notifier;
class OverviewDock;
class LastPlace;
class RecentMaps;
class RequestLogDock;
class TransferActions;
class TransfersDock;
class WelcomePage;
struct RecentMap;

/// The window: services and maps, items, the form; what came of the last operation; how complete
/// the list is; and always the environment one works in.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window keeps, on this machine or for this run; all outlive it.
    struct Kept
    {
        QSettings &settings;       ///< geometry and layout
        store::DraftStore &drafts; ///< what is being typed
        store::Journal &journal;   ///< what was written
        net::RequestLog &log;      ///< what was asked and answered in this run
    };

    MainWindow(Clock &clock, const Kept &kept, QWidget *parent = nullptr);
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
    /// To tell the user something.
    [[nodiscard]] Notifier &notifier() { return *m_notifier; }

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
    void layOut();
    void makeStatusBar();
    void connectWays();
    void connectParts();
    void connectMessages();
    void restoreLayout();
    void followConnection();
    void showTitle();
    void takeKeyboardToWork();
    [[nodiscard]] std::optional<RecentMap> latestMap(const QString &service) const;

    Kept m_kept;
    OpenMap *m_map; ///< first, since panels and actions follow it

    QStackedWidget *m_pages;
    DockArea *m_area = nullptr; ///< tree and items, with the docks below them
    WelcomePage *m_welcome;
    BrowsePanel *m_browse;
    ItemsPanel *m_items;
    EditPanel *m_forms;
    kit::MessageBar *m_message;
    Notifier *m_notifier;
    ItemActions *m_actions;
    HistoryActions *m_past;
    MapActions *m_maps;
    HistoryDock *m_history;
    RequestLogDock *m_log;
    TransfersDock *m_transfers;
    OverviewDock *m_overview;
    TransferActions *m_many;
    RecentMaps *m_recent;
    LastPlace *m_last;
    OtherProfiles m_profiles;
    HelpActions *m_help;
    kit::LayoutKeeper *m_layout;
    MainMenus *m_menus = nullptr;
    DraftKeeper *m_drafts = nullptr;
    EnvironmentBadge *m_badge;
    kit::ElidedLabel *m_listState;
    BudgetLabel *m_budget;
    bool m_mayClose = false; ///< the user has decided what becomes of drafts
};

} // namespace syncdeck::ui

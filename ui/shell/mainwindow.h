// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/store/draftstore.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QSettings;
class QStackedWidget;
class QTimer;

namespace syncdeck::kit {
class MessageBar;
struct Message;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class BrowsePanel;
class EnvironmentBadge;
class ItemForm;
class ItemsPanel;
class WelcomePage;

/// The window: services and maps, items, the form; what came of the last operation; how complete
/// the list is; and always the environment one works in.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` keeps geometry and layout, `drafts` what is being typed; both outlive the window.
    MainWindow(Clock &clock, QSettings &settings, store::DraftStore &drafts,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void showWelcome();
    /// Works with this connection from now on. `service` and `map`: what to open, where given.
    void useConnection(std::unique_ptr<session::Connection> connection, const QString &service,
                       const QString &map);
    void showMessage(const kit::Message &message);
    void showError(const Error &error);

Q_SIGNALS:
    void sandboxWanted();
    void connectionsWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makePanels();
    void makeActions();
    void makeStatusBar();
    void openMap(const session::MapAddress &where, const QString &name);
    void nameMap(const QString &name);
    void create(const sync::NewItem &item);
    void offerExisting(const Error &error, const session::MapAddress &where, const QString &key);
    void showExisting(const session::MapAddress &where, const QString &key);
    void showAbout();
    void keepDrafts();
    [[nodiscard]] QDateTime serverNow() const;

    Clock &m_clock;
    QSettings &m_settings;
    store::DraftStore &m_drafts;
    std::unique_ptr<session::Connection> m_connection;
    session::MapAddress m_where;
    CancelSource m_creation;

    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    BrowsePanel *m_browse;
    ItemsPanel *m_items;
    ItemForm *m_form;
    kit::MessageBar *m_message;
    EnvironmentBadge *m_badge;
    QLabel *m_listState;
    QTimer *m_seconds;
    QTimer *m_draftPause; ///< a draft is saved when typing pauses
};

} // namespace syncdeck::ui

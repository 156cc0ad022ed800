// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;

namespace syncdeck::kit {
class Appearance;
class MessageBar;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class BrowsePanel;
class EditPanel;
class HelpActions;
class HistoryActions;
class HistoryDock;
class ItemActions;
class ItemsPanel;
class MapActions;
class Notifier;
class OpenMap;
class OverviewDock;
class RecentMaps;
class RequestLogDock;
class TransferActions;
class TransfersDock;
class WelcomePage;

/// The menu bar and the tool bar: every command of the window, with its place, its short cut, and
/// why it is not possible where it is not. What a command does is done by the parts.
class MainMenus : public QObject
{
    Q_OBJECT

public:
    /// What the commands work with; all outlive it.
    struct Parts
    {
        QSettings &settings;
        OpenMap &map;
        Notifier &notifier;
        kit::MessageBar &message;
        WelcomePage &welcome;
        BrowsePanel &browse;
        ItemsPanel &items;
        EditPanel &forms;
        ItemActions &writes;
        HistoryActions &past;
        MapActions &maps;
        TransferActions &many;
        RecentMaps &recent;
        HelpActions &help;
        RequestLogDock &log;
        HistoryDock &history;
        TransfersDock &transfers;
        OverviewDock &overview;
    };

    MainMenus(const Parts &parts, QMainWindow &window);

    /// Lets the user choose the look of the program.
    void offerAppearance(kit::Appearance &appearance);

Q_SIGNALS:
    void sandboxWanted();
    void connectionsWanted();
    /// A window of its own, besides this one.
    void newWindowWanted();

private:
    void makeMenus();
    void makeUndo(QMenu &menu);
    void makeViewMenu(QMenu &menu);
    void offerWithMap(const QList<QAction *> &actions);
    void offerWithConnection(const QList<QAction *> &actions);
    void showCommands();
    void showUndo();

    Parts m_parts;
    QMainWindow &m_window;
    QMenu *m_view = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "ui/kit/emptystate.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace syncdeck::ui {

class ServiceTreeModel;

/// The tree of services and maps, by name, with a search line. Choosing a map says so; nothing is
/// opened here.
class BrowsePanel : public QWidget
{
    Q_OBJECT

public:
    explicit BrowsePanel(QWidget *parent = nullptr);
    ~BrowsePanel() override;

    /// Loads and shows the connection's services; with null the tree is empty. `service` and `map`
    /// are made current as soon as they are there; a map named together with its service counts as
    /// open already. Without them the first of each is chosen.
    void setConnection(session::Connection *connection, const QString &service = {},
                       const QString &map = {});

    /// This map was opened from elsewhere; it becomes current without being opened again.
    void showOpenMap(const session::MapAddress &where);

    void reload();

    /// The service of the current row; empty when there is none.
    [[nodiscard]] QString currentService() const;
    /// The map of the current row; nothing when it is none.
    [[nodiscard]] std::optional<sync::Map> currentMap() const;
    /// The SID of the current row.
    [[nodiscard]] QString currentSid() const;
    /// Entries of the tree's context menu.
    void setActions(const QList<QAction *> &actions);

    /// A map is there by now, and is opened; or it is gone.
    void addMap(const QString &service, const sync::Map &map);
    void removeMap(const QString &service, const sync::Map &map);

Q_SIGNALS:
    /// Another row is current.
    void currentChanged();
    /// `name`: what people call the map.
    void mapChosen(const syncdeck::session::MapAddress &where, const QString &name);
    /// The map that counts as open was found in the list.
    void openMapFound(const QString &name);
    void failed(const syncdeck::Error &error);

private:
    void chooseCurrent(const QModelIndex &current);
    void openWanted();
    void chooseWantedMap(const QModelIndex &service);
    void showState(const QString &text);
    [[nodiscard]] kit::EmptyState::Reason emptyReason();

    ServiceTreeModel *m_model;
    QSortFilterProxyModel *m_sorted; ///< what the tree shows: by name, and what is searched for
    QLineEdit *m_search;
    QTreeView *m_tree;
    kit::EmptyState *m_empty = nullptr;
    QLabel *m_state;
    session::Connection *m_connection = nullptr;
    QString m_wantedService;
    QString m_wantedMap;
    bool m_wantedIsOpen = false;
    bool m_hasFailed = false;
    bool m_leaving = false;  ///< a map is being taken out of the tree
    bool m_choosing = false; ///< until the wanted map has been made current
};

} // namespace syncdeck::ui

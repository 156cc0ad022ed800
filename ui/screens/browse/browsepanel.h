// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"
#include "app/session/mapaddress.h"
#include "app/sync/types.h"
#include "ui/kit/emptystate.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace syncdeck::ui {

class OpenMap;
class ServiceTreeModel;

/// The tree of services and maps, by name, with a search line. Choosing a map opens it; a map that
/// was opened elsewhere becomes the current one here.
class BrowsePanel : public QWidget
{
    Q_OBJECT

public:
    /// The map outlives it.
    explicit BrowsePanel(OpenMap &map, QWidget *parent = nullptr);
    ~BrowsePanel() override;

    /// Loads the connection's services. `service` and `map` are made current as soon as they are
    /// there, and without them the first of each; a map that is not open by then is opened.
    void load(const QString &service, const QString &map);
    void focusTree();

    /// Loads the services anew.
    void reload();
    /// Asks again for what could not be loaded.
    void tryAgain();

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

    /// Marks these maps as pinned, and no others.
    void setPinned(const QList<session::MapAddress> &maps);

Q_SIGNALS:
    /// Another row is current.
    void currentChanged();
    void failed(const syncdeck::Error &error);
    /// What failed before is asked for again.
    void trying();

private:
    void beginTrying();
    void search(const QString &text);
    void chooseCurrent(const QModelIndex &current);
    void followConnection();
    void followMap();
    void showGone();
    void openWanted();
    void chooseWantedMap(const QModelIndex &service);
    void showState(const QString &text);
    [[nodiscard]] kit::EmptyState::Reason emptyReason();

    OpenMap &m_map;
    ServiceTreeModel *m_model;
    QSortFilterProxyModel *m_sorted; ///< what the tree shows: by name, and what is searched for
    QLineEdit *m_search;
    QTreeView *m_tree;
    kit::EmptyState *m_empty = nullptr;
    QLabel *m_state;
    QPushButton *m_reload; ///< offered where the open map is gone
    QString m_wantedService;
    QString m_wantedMap;
    bool m_hasFailed = false;
    /// Rows are being taken out of the tree, which makes others current that nobody chose.
    bool m_isChangingRows = false;
    bool m_choosing = false;  ///< until the wanted map has been made current
    bool m_isFinding = false; ///< it is made current by the panel, which may have it open already
};

} // namespace syncdeck::ui

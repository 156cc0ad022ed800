// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/store/journal.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace syncdeck::kit {
struct Message;
}

namespace syncdeck::session {
class MapDeletion;
}

namespace syncdeck::ui {

class BrowsePanel;

/// What one does with the map that is current in the tree: look at it, create another, delete it,
/// copy its SID.
class MapActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `window`: what dialogs belong to.
    MapActions(BrowsePanel &browse, store::Journal &journal, QWidget &window);
    ~MapActions() override;

    void setConnection(session::Connection *connection);

    /// For the menu bar and the tree's context menu.
    [[nodiscard]] QList<QAction *> actions() const;

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);
    void mapGone(const QString &service, const syncdeck::sync::Map &map);

private:
    void create();
    void showDetails();
    void askToDelete();
    void deleteMap(const QString &service, const sync::Map &map);
    void stopDeletion();
    void updateState();

    BrowsePanel &m_browse;
    store::Journal &m_journal;
    QWidget &m_window;
    session::Connection *m_connection = nullptr;
    QPointer<session::MapDeletion> m_deletion;
    QAction *m_new;
    QAction *m_details;
    QAction *m_copySid;
    QAction *m_copyName;
    QAction *m_delete;
};

} // namespace syncdeck::ui

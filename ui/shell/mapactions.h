// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"
#include "app/store/journal.h"
#include "ui/kit/messagebar.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace syncdeck::session {
class MapDeletion;
}

namespace syncdeck::ui {

struct Attempt;
class BrowsePanel;
class OpenMap;

/// What one does with the map that is current in the tree: look at it, create another, delete it,
/// copy its SID.
class MapActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `window`: what dialogs belong to.
    MapActions(OpenMap &map, BrowsePanel &browse, store::Journal &journal, QWidget &window);
    ~MapActions() override;

    /// For the menu bar and the tree's context menu.
    [[nodiscard]] QList<QAction *> actions() const;
    /// The ways on once the open map is gone. `matter`: what was said about that.
    [[nodiscard]] QList<kit::Message::Offer> waysOnWhenGone(const kit::Matter &matter);

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);
    void failed(const syncdeck::Error &error, const syncdeck::ui::Attempt &attempt);
    /// What was said about it before is out of date.
    void trying(const syncdeck::kit::Matter &matter);
    /// The user deleted the map that was open.
    void openMapDeleted(const syncdeck::session::MapAddress &where);
    /// The map that was gone is made again, and about to be opened: it has another SID now.
    void madeAgain(const syncdeck::session::MapAddress &gone,
                   const syncdeck::session::MapAddress &now);

private:
    void create();
    void createAgain();
    void openAgain(const session::MapAddress &gone, const std::optional<sync::Map> &known,
                   const sync::Map &made);
    /// What the tree knows of the open map.
    [[nodiscard]] std::optional<sync::Map> knownMap() const;
    void showDetails();
    void askToDelete();
    void deleteMap(const QString &service, const sync::Map &map);
    void noteDeleted(const QString &service, const sync::Map &map);
    void stopDeletion();
    void updateState();

    OpenMap &m_map;
    BrowsePanel &m_browse;
    store::Journal &m_journal;
    QWidget &m_window;
    QPointer<session::MapDeletion> m_deletion;
    QAction *m_new;
    QAction *m_details;
    QAction *m_copySid;
    QAction *m_copyName;
    QAction *m_delete;
};

} // namespace syncdeck::ui

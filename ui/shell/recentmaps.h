// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"
#include "app/store/profile.h"
#include "ui/kit/messagebar.h"
#include "ui/shell/place.h"

#include <QObject>

class QAction;
class QMenu;
class QSettings;

namespace syncdeck::ui {

class OpenMap;

/// A map that was opened before.
struct RecentMap
{
    session::MapAddress where;
    QString name;
    bool isPinned = false;
    qint64 turn = 0; ///< the higher, the later it was opened, among all profiles
};

/// The maps that were opened last with the profile in use, as a menu: those that are pinned, then
/// the others, the latest first.
class RecentMaps : public QObject
{
    Q_OBJECT

public:
    /// Map and settings outlive it.
    RecentMaps(OpenMap &map, QSettings &settings, QObject *parent);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// Keeps the open map in this list and on the welcome page.
    [[nodiscard]] QAction *pinAction() const { return m_pin; }

    /// Those of any profile; `history`: Profile::historyId().
    [[nodiscard]] static QList<RecentMap> of(QSettings &settings, const QString &history);

    struct KnownMap
    {
        Place place;
        bool isPinned = false;
    };
    /// Those of these profiles and of the sandbox, at most ten: the pinned ones, then the latest.
    [[nodiscard]] static QList<KnownMap> ofAll(QSettings &settings,
                                               const QList<store::Profile> &profiles);

    void forget(const session::MapAddress &where);

Q_SIGNALS:
    /// These maps of the profile in use are pinned.
    void pinnedChanged(const QList<syncdeck::session::MapAddress> &maps);
    void message(const syncdeck::kit::Message &message);

private:
    void followConnection();
    void noteOpenMap();
    void fill();
    void save();
    void setPinned(bool isPinned);
    void showPin();
    [[nodiscard]] qsizetype openEntry() const;

    OpenMap &m_map;
    QSettings &m_settings;
    QList<RecentMap> m_entries;
    QMenu *m_menu;
    QAction *m_pin;
};

} // namespace syncdeck::ui

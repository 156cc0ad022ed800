// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"

#include <QObject>

class QMenu;
class QSettings;

namespace syncdeck::ui {

class OpenMap;

/// The maps that were opened last with the profile in use, as a menu, the latest first.
class RecentMaps : public QObject
{
    Q_OBJECT

public:
    /// Map and settings outlive it.
    RecentMaps(const OpenMap &map, QSettings &settings, QObject *parent);

    [[nodiscard]] QMenu *menu() const { return m_menu; }

    void forget(const session::MapAddress &where);

Q_SIGNALS:
    void wanted(const syncdeck::session::MapAddress &where, const QString &name);

private:
    struct Entry
    {
        session::MapAddress where;
        QString name;
    };

    void followConnection();
    void noteOpenMap();
    void fill();
    void save();

    const OpenMap &m_map;
    QSettings &m_settings;
    QList<Entry> m_entries;
    QMenu *m_menu;
};

} // namespace syncdeck::ui

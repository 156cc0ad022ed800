// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/recentmaps.h"

#include "ui/models/openmap.h"
#include "ui/models/texts.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

constexpr qsizetype mostKept = 10;

QString keyOf(const QString &history)
{
    return u"recent/"_s + history;
}

} // namespace

RecentMaps::RecentMaps(const OpenMap &map, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_settings(settings)
    , m_menu(new QMenu(tr("&Recent maps"), qobject_cast<QWidget *>(parent)))
{
    connect(&map, &OpenMap::connectionChanged, this, &RecentMaps::followConnection);
    connect(&map, &OpenMap::nameChanged, this, &RecentMaps::noteOpenMap);
    fill();
}

void RecentMaps::followConnection()
{
    m_entries.clear();
    const int count = m_settings.beginReadArray(keyOf(m_map.historyId()));
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        m_entries.append(
            {{m_settings.value(u"service"_s).toString(), m_settings.value(u"map"_s).toString()},
             m_settings.value(u"name"_s).toString()});
    }
    m_settings.endArray();
    fill();
}

void RecentMaps::noteOpenMap()
{
    if (!m_map.isOpen())
        return;
    const session::MapAddress where = m_map.where();
    m_entries.removeIf([&](const Entry &entry) { return entry.where == where; });
    m_entries.prepend({where, m_map.name()});
    if (m_entries.size() > mostKept)
        m_entries.resize(mostKept);
    save();
    fill();
}

void RecentMaps::forget(const session::MapAddress &where)
{
    m_entries.removeIf([&](const Entry &entry) { return entry.where == where; });
    save();
    fill();
}

void RecentMaps::save()
{
    m_settings.remove(keyOf(m_map.historyId()));
    m_settings.beginWriteArray(keyOf(m_map.historyId()), int(m_entries.size()));
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        m_settings.setArrayIndex(int(i));
        m_settings.setValue(u"service"_s, m_entries[i].where.service);
        m_settings.setValue(u"map"_s, m_entries[i].where.map);
        m_settings.setValue(u"name"_s, m_entries[i].name);
    }
    m_settings.endArray();
}

void RecentMaps::fill()
{
    m_menu->clear();
    for (const Entry &entry : std::as_const(m_entries)) {
        QString text = visibleText(entry.name);
        text.replace(u'&', u"&&"_s);
        QAction *action = m_menu->addAction(text);
        action->setToolTip(toolTipText(entry.name));
        action->setStatusTip(
            tr("Opens this map: service %1").arg(visibleText(entry.where.service)));
        connect(action, &QAction::triggered, this,
                [this, entry] { Q_EMIT wanted(entry.where, entry.name); });
    }
    m_menu->setEnabled(!m_entries.isEmpty());
}

} // namespace syncdeck::ui

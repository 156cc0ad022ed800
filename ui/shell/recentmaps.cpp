// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/recentmaps.h"

#include "ui/kit/availability.h"
#include "ui/kit/icons.h"
#include "ui/models/openmap.h"
#include "ui/models/texts.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

constexpr qsizetype mostKept = 10;

/// Where the settings keep whose history the sandbox's is.
const QString sandboxHistory = u"sandbox/history"_s;

QString keyOf(const QString &history)
{
    return u"recent/"_s + history;
}

} // namespace

RecentMaps::RecentMaps(OpenMap &map, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_settings(settings)
    , m_menu(new QMenu(tr("&Recent maps"), qobject_cast<QWidget *>(parent)))
    , m_pin(new QAction(kit::icon(u"pin"_s), tr("Pin map"), this))
{
    m_pin->setCheckable(true);
    m_pin->setStatusTip(tr("Keeps the map at the top of the recent maps and on the welcome page"));
    connect(m_pin, &QAction::triggered, this, &RecentMaps::setPinned);
    connect(&map, &OpenMap::connectionChanged, this, &RecentMaps::followConnection);
    connect(&map, &OpenMap::nameChanged, this, &RecentMaps::noteOpenMap);
    fill();
    showPin();
}

QList<RecentMap> RecentMaps::of(QSettings &settings, const QString &history)
{
    QList<RecentMap> maps;
    const int count = settings.beginReadArray(keyOf(history));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        maps.append({{settings.value(u"service"_s).toString(), settings.value(u"map"_s).toString()},
                     settings.value(u"name"_s).toString(),
                     settings.value(u"pinned"_s).toBool(),
                     settings.value(u"turn"_s).toLongLong()});
    }
    settings.endArray();
    return maps;
}

QList<RecentMaps::KnownMap> RecentMaps::ofAll(QSettings &settings,
                                              const QList<store::Profile> &profiles)
{
    QList<std::pair<RecentMap, Place>> found;
    const auto add = [&](const QString &history, const QString &id, const QString &name) {
        const auto maps = of(settings, history);
        for (const RecentMap &map : maps)
            found.append({map, {id, name, map.where, map.name, {}, {}}});
    };
    for (const store::Profile &profile : profiles)
        add(profile.historyId(), profile.id, profile.name);
    const QString sandbox = settings.value(sandboxHistory).toString();
    if (!sandbox.isEmpty())
        add(sandbox, {}, tr("Sandbox"));
    std::ranges::sort(found, std::greater(), [](const auto &one) {
        return std::pair(one.first.isPinned, one.first.turn);
    });
    QList<KnownMap> known;
    for (const auto &[map, place] : std::as_const(found).first(std::min(mostKept, found.size())))
        known.append({place, map.isPinned});
    return known;
}

void RecentMaps::followConnection()
{
    const session::Connection *connection = m_map.connection().get();
    if (connection && connection->profile().source == store::ProfileSource::Sandbox)
        m_settings.setValue(sandboxHistory, m_map.historyId());
    m_entries = of(m_settings, m_map.historyId());
    fill();
    showPin();
}

/// -1: there is none.
qsizetype RecentMaps::openEntry() const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_map.isAt(m_entries[i].where))
            return i;
    }
    return -1;
}

void RecentMaps::noteOpenMap()
{
    showPin();
    if (!m_map.isOpen())
        return;
    RecentMap now{m_map.where(), m_map.name(), false, 0};
    for (qsizetype i = openEntry(); i >= 0; i = openEntry()) {
        now.isPinned = now.isPinned || m_entries[i].isPinned;
        m_entries.removeAt(i);
    }
    const QString turn = u"recent-turn"_s;
    now.turn = m_settings.value(turn).toLongLong() + 1;
    m_settings.setValue(turn, now.turn);
    m_entries.prepend(now);
    qsizetype others = 0;
    m_entries.removeIf(
        [&others](const RecentMap &entry) { return !entry.isPinned && ++others > mostKept; });
    save();
    fill();
    showPin();
}

void RecentMaps::setPinned(bool isPinned)
{
    if (const qsizetype i = openEntry(); i >= 0)
        m_entries[i].isPinned = isPinned;
    save();
    fill();
    const QString name = visibleText(m_map.name());
    Q_EMIT message({kit::Message::Tone::Success,
                    isPinned ? tr("Pinned %1 to the welcome page").arg(name)
                             : tr("%1 is no longer pinned").arg(name),
                    {},
                    {},
                    {}});
}

void RecentMaps::showPin()
{
    const qsizetype i = openEntry();
    m_pin->setChecked(i >= 0 && m_entries[i].isPinned);
    kit::setAvailable(*m_pin, m_map.isOpen(), tr("No map is open."));
}

void RecentMaps::forget(const session::MapAddress &where)
{
    m_entries.removeIf([&](const RecentMap &entry) { return entry.where == where; });
    save();
    fill();
    showPin();
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
        m_settings.setValue(u"pinned"_s, m_entries[i].isPinned);
        m_settings.setValue(u"turn"_s, m_entries[i].turn);
    }
    m_settings.endArray();
}

void RecentMaps::fill()
{
    m_menu->clear();
    QList<session::MapAddress> pinned;
    for (const RecentMap &entry : std::as_const(m_entries)) {
        if (entry.isPinned)
            pinned << entry.where;
    }
    Q_EMIT pinnedChanged(pinned);
    QList<RecentMap> inOrder = m_entries;
    std::ranges::stable_partition(inOrder, &RecentMap::isPinned);
    for (const RecentMap &entry : std::as_const(inOrder)) {
        QString text = visibleText(entry.name);
        text.replace(u'&', u"&&"_s);
        QAction *action = m_menu->addAction(text);
        if (entry.isPinned)
            action->setIcon(kit::icon(u"pin"_s));
        action->setToolTip(toolTipText(entry.name));
        action->setStatusTip(
            tr("Opens this map: service %1").arg(visibleText(entry.where.service)));
        connect(action, &QAction::triggered, this, [this, entry] {
            if (m_map.connection())
                m_map.open(entry.where, entry.name);
        });
    }
    m_menu->setEnabled(!m_entries.isEmpty());
}

} // namespace syncdeck::ui

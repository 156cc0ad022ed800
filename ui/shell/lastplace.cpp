// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/lastplace.h"

#include "app/store/profile.h"
#include "ui/models/openmap.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/items/itemspanel.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

std::optional<Place> read(const QSettings &settings)
{
    const auto text = [&settings](const QString &what) {
        return settings.value(u"last/"_s + what).toString();
    };
    if (!settings.contains(u"last/profile"_s))
        return {};
    return Place{text(u"profile"_s),  text(u"profile-name"_s), {text(u"service"_s), text(u"map"_s)},
                 text(u"map-name"_s), text(u"filter"_s),       text(u"item"_s)};
}

} // namespace

LastPlace::LastPlace(const OpenMap &map, const ItemsPanel &items, const EditPanel &forms,
                     QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_items(items)
    , m_forms(forms)
    , m_settings(settings)
    , m_left(read(settings))
{
    connect(&map, &OpenMap::connectionChanged, this, &LastPlace::note);
    connect(&map, &OpenMap::nameChanged, this, &LastPlace::note);
    connect(&items, &ItemsPanel::filterChanged, this, &LastPlace::note);
    connect(&items, &ItemsPanel::itemChosen, this, &LastPlace::note, Qt::QueuedConnection);
    connect(&forms, &QTabWidget::currentChanged, this, &LastPlace::note);
}

bool LastPlace::canBeOpened(const store::Profile &profile)
{
    return profile.source != store::ProfileSource::Environment;
}

void LastPlace::note()
{
    const ConnectionPtr &connection = m_map.connection();
    if (!connection || !canBeOpened(connection->profile()))
        return;
    const store::Profile &profile = connection->profile();
    const EditForm *form = m_forms.current();
    const bool isOfMap = form && form->target().where == m_map.where();
    const QList<std::pair<QString, QString>> values{
        {u"profile"_s, profile.id},
        {u"profile-name"_s, profile.name},
        {u"service"_s, m_map.where().service},
        {u"map"_s, m_map.where().map},
        {u"map-name"_s, m_map.name()},
        {u"filter"_s, m_map.isOpen() ? m_items.filter() : QString()},
        {u"item"_s, isOfMap ? form->key() : QString()},
    };
    for (const auto &[name, value] : values)
        m_settings.setValue(u"last/"_s + name, value);
}

} // namespace syncdeck::ui

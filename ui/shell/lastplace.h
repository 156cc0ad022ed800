// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

#include <QObject>

#include <optional>

class QSettings;

namespace syncdeck::store {
struct Profile;
}

namespace syncdeck::ui {

class EditPanel;
class ItemsPanel;
class OpenMap;

/// Remembers where one works, from each change on, so that the next start can go on there. A
/// profile for one run alone is not remembered: the next start could not open it.
class LastPlace : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it.
    LastPlace(const OpenMap &map, const ItemsPanel &items, const EditPanel &forms,
              QSettings &settings, QObject *parent = nullptr);

    /// As it was left by an earlier run; nothing before there was one.
    [[nodiscard]] const std::optional<Place> &place() const { return m_left; }

    /// Whether the next start could open it.
    [[nodiscard]] static bool canBeOpened(const store::Profile &profile);

private:
    void note();

    const OpenMap &m_map;
    const ItemsPanel &m_items;
    const EditPanel &m_forms;
    QSettings &m_settings;
    std::optional<Place> m_left;
};

} // namespace syncdeck::ui

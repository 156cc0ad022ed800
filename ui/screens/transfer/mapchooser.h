// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/profile.h"
#include "ui/models/maptarget.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;

namespace syncdeck::ui {

/// The other profiles of this machine, and the way to connect with one.
struct OtherProfiles
{
    std::function<QList<store::Profile>()> list;
    std::function<QFuture<Result<ConnectionPtr>>(const store::Profile &)> connect;
};

/// Another map: of this or another service, or of another profile. It is looked up before it is
/// given, so that it exists and is known by its SIDs.
class MapChooser : public QWidget
{
    Q_OBJECT

public:
    /// `from`: the open map.
    MapChooser(MapTarget from, OtherProfiles others, QWidget *parent = nullptr);
    ~MapChooser() override;

    [[nodiscard]] bool isComplete() const;
    /// Fills it in, by the map's unique name where it has one.
    void setMap(const MapTarget &map);
    void focusMap();
    /// Looks it up; `chosen` or `failed` follows.
    void choose();

Q_SIGNALS:
    void edited();
    void chosen(const syncdeck::ui::MapTarget &map);
    void failed(const syncdeck::Error &error);

private:
    void turnToProfile();
    void listMaps();
    void lookUp();
    void fail(const Error &error);

    MapTarget m_from;
    OtherProfiles m_others;
    QList<store::Profile> m_profiles; ///< besides the current one
    ConnectionPtr m_connection;       ///< with the chosen profile; null while it is being made
    CancelSource m_gone;
    CancelSource m_listing;
    bool m_isWanted = false; ///< `choose` was called
    int m_turn = 0;

    QComboBox *m_profile;
    QLineEdit *m_service;
    QComboBox *m_map;
};

} // namespace syncdeck::ui

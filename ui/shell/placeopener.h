// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/profilestore.h"
#include "app/store/secretstore.h"
#include "ui/shell/place.h"

#include <QObject>

#include <optional>

namespace syncdeck::session {
class Connection;
}

namespace syncdeck::ui {

class Connector;
class MainWindow;

/// Opens places: at a start the one that was left, later those that are chosen on the welcome page.
class PlaceOpener : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it.
    PlaceOpener(MainWindow &window, Connector &connector, const store::ProfileStore &profiles,
                store::SecretStore &keychain);

    /// Goes on where an earlier run was left, if its profile is still there; whether it is. Where
    /// the keychain would ask for something first, the welcome page says so and leaves it to the
    /// user to go on.
    [[nodiscard]] bool resume();

    void open(const Place &place);

    /// The place that is being opened, if this profile is its own.
    [[nodiscard]] std::optional<Place> placeFor(const store::Profile &profile) const;
    /// A connection was made: nothing waits for it any more. After a failure it may come yet.
    void forget() { m_wanted.reset(); }

private:
    [[nodiscard]] std::optional<store::Profile> profileOf(const Place &place) const;

    MainWindow &m_window;
    Connector &m_connector;
    const store::ProfileStore &m_profiles;
    store::SecretStore &m_keychain;
    std::optional<Place> m_wanted;
};

} // namespace syncdeck::ui

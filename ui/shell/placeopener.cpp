// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/placeopener.h"

#include "app/base/whendone.h"
#include "ui/shell/connector.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"

#include <algorithm>

namespace syncdeck::ui {

PlaceOpener::PlaceOpener(MainWindow &window, Connector &connector,
                         const store::ProfileStore &profiles, store::SecretStore &keychain)
    : m_window(window)
    , m_connector(connector)
    , m_profiles(profiles)
    , m_keychain(keychain)
{
    connect(&window, &MainWindow::placeWanted, this, &PlaceOpener::open);
}

std::optional<store::Profile> PlaceOpener::profileOf(const Place &place) const
{
    const auto loaded = m_profiles.load();
    if (!loaded)
        return {};
    const auto found = std::ranges::find(loaded->profiles, place.profileId, &store::Profile::id);
    return found == loaded->profiles.end() ? std::nullopt : std::optional(*found);
}

bool PlaceOpener::resume()
{
    const std::optional<Place> last = m_window.lastPlace();
    if (!last)
        return false;
    if (last->profileId.isEmpty()) {
        open(*last);
        return true;
    }
    const auto profile = profileOf(*last);
    if (!profile)
        return false;
    m_window.showWelcome();
    whenDone(m_keychain.mayAsk(), this, [this, last](const Result<bool> &asks) {
        if (m_window.openMap().connection() || m_wanted)
            return; // somebody was quicker
        if (asks && !*asks)
            open(*last);
        else
            m_window.offerToContinue(*last);
    });
    return true;
}

void PlaceOpener::open(const Place &place)
{
    m_wanted = place;
    if (place.profileId.isEmpty()) {
        m_connector.openSandbox();
    } else if (const auto profile = profileOf(place)) {
        m_connector.openProfile(*profile);
    } else {
        forget();
        m_window.notifier().showNotice(
            tr("The profile %1 is not there any more.").arg(place.profileName));
    }
}

std::optional<Place> PlaceOpener::placeFor(const store::Profile &profile) const
{
    const bool isSandbox = profile.source == store::ProfileSource::Sandbox;
    if (!m_wanted || m_wanted->profileId.isEmpty() != isSandbox ||
        (!isSandbox && m_wanted->profileId != profile.id))
        return {};
    return m_wanted;
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"

namespace syncdeck::ui {

/// A map with the profile that it is reached by, and what of it is shown.
struct Place
{
    QString profileId; ///< Profile::id; empty: the sandbox
    QString profileName;
    session::MapAddress where; ///< empty: no map
    QString mapName;
    QString filter; ///< of the table
    QString item;   ///< key of the item in the form that is shown; empty: none

    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace syncdeck::ui

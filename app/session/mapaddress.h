// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/types.h"

namespace syncdeck::session {

/// The address of a map.
struct MapAddress
{
    sync::ServiceRef service;
    sync::MapRef map;

    friend bool operator==(const MapAddress &, const MapAddress &) = default;
};

} // namespace syncdeck::session

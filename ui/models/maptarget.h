// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"

#include <memory>

namespace syncdeck::ui {

/// Shared by the window and by transfers, which go on when the window turns to another profile.
using ConnectionPtr = std::shared_ptr<session::Connection>;

/// A map, the way to it, and what people call it.
struct MapTarget
{
    ConnectionPtr connection;
    session::MapAddress where;
    QString name;
};

} // namespace syncdeck::ui

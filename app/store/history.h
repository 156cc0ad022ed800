// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck::store {

/// Whose writes, and to where. What was written at one address is neither undone, settled nor gone
/// on with at another.
struct History
{
    QString profile; ///< Profile::historyId()
    QString origin;  ///< of the address, as net::Origin spells it
    /// What an older version wrote with the profile without noting the address was written at this
    /// one, and is noted so from now on.
    bool adoptsOlder = false;

    friend bool operator==(const History &, const History &) = default;
};

} // namespace syncdeck::store

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck::store {

/// Identifies the writes of one profile to one address. A write to one address is never undone,
/// settled or continued at another.
struct History
{
    QString profile; ///< Profile::historyId()
    QString origin;  ///< of the address, as net::Origin spells it
    /// An older version did not record the address. Its writes with this profile are taken as
    /// writes to this address, and recorded so.
    bool adoptsOlder = false;

    friend bool operator==(const History &, const History &) = default;
};

} // namespace syncdeck::store

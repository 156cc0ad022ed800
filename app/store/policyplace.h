// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace syncdeck::store {

/// Where a policy lies, and who alone may have written it.
struct PolicyPlace
{
    QString path;
    /// The user who must own file and folder; not asked on Windows.
    uint owner = 0;
};

/// The one place that the programs look at. It is fixed when they are built: were it named by
/// anything that a user can set, no policy would hold.
[[nodiscard]] PolicyPlace systemPolicyPlace();

} // namespace syncdeck::store

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/types.h"

namespace syncdeck::sync {

std::optional<QString> Item::matchable() const
{
    if (revision && !revision->isEmpty())
        return revision;
    if (!etag.isEmpty())
        return etag;
    return {};
}

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwrite.h"

namespace syncdeck::session {

/// A write that the service refused because somebody else wrote meanwhile, and what is there now.
/// The base of both is `mine.base`; a creation has none.
struct Conflict
{
    ItemWrite mine;
    std::optional<sync::Item> theirs; ///< nothing: deleted meanwhile, or expired

    /// What mine would have left of the data; nothing: it was a deletion.
    [[nodiscard]] std::optional<QByteArray> mineData() const;
};

/// Whether an error is one that a choice between mine and theirs settles.
[[nodiscard]] bool isConflict(const ItemWrite &write, const Error &error);

/// The write that makes the item what was chosen, conditional on its being as it was found: `data`
/// over theirs, or created again. `NothingToSend` when theirs is just that.
[[nodiscard]] Result<ItemWrite> resolutionOf(const Conflict &conflict, const QByteArray &data,
                                             const QDateTime &serverNow);

/// The deletion of what was found.
[[nodiscard]] ItemWrite deletionOf(const Conflict &conflict);

} // namespace syncdeck::session

Q_DECLARE_METATYPE(syncdeck::session::Conflict)

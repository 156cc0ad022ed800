// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwrite.h"

namespace syncdeck::session {

/// A write that the service refused because somebody else has changed the item, and the item as it
/// is now. The common base is `mine.base`; a creation has none.
struct Conflict
{
    ItemWrite mine;
    std::optional<sync::Item> theirs; ///< nothing: deleted meanwhile, or expired

    /// The data after the user's write; nothing: it was a deletion.
    [[nodiscard]] std::optional<QByteArray> mineData() const;
};

/// Whether an error is resolved by a choice between mine and theirs.
[[nodiscard]] bool isConflict(const ItemWrite &write, const Error &error);

/// The write that makes the item what was chosen, conditional on its being as it was found: `data`
/// over theirs, or created again. `NothingToSend` when theirs is just that.
[[nodiscard]] Result<ItemWrite> resolutionOf(const Conflict &conflict, const QByteArray &data,
                                             const QDateTime &serverNow);

/// The deletion of what was found.
[[nodiscard]] ItemWrite deletionOf(const Conflict &conflict);

} // namespace syncdeck::session

Q_DECLARE_METATYPE(syncdeck::session::Conflict)

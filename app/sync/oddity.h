// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/reader.h"

#include <QFlags>
#include <QStringList>

namespace syncdeck::sync {

/// An attribute of an item that came in another shape than documented. The item can be shown and
/// deleted all the same, and the rest of its page is not touched by it.
enum class Oddity : quint8 {
    Data = 1,     ///< no JSON object, or one nested too deep to be edited; its bytes are kept
    Key = 2,      ///< no text, so that the item cannot be addressed; nothing is kept of it
    Expires = 4,  ///< no moment: it is unknown whether the item expires
    Created = 8,  ///< likewise
    Updated = 16, ///< likewise
    Revision = 32,
    Other = 64, ///< one of the rest: URL, SIDs, by whom it was created
};
Q_DECLARE_FLAGS(Oddities, Oddity)
Q_DECLARE_OPERATORS_FOR_FLAGS(Oddities)

/// Deepest nesting of an answer that is followed: far deeper than the 16 KiB of an item's data can
/// be, so that no stored item makes a page unreadable, and still no danger to memory.
inline constexpr qsizetype deepestAnswer = 1 << 20;

/// Whether the service stores such data: a JSON object, however deep.
[[nodiscard]] bool isStorable(QByteArrayView data);

/// What the attributes are called in an answer; of `Other` the ones that it may be.
[[nodiscard]] QStringList attributesOf(Oddities odd);

} // namespace syncdeck::sync

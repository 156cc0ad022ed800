// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journalentry.h"

#include <QVariantList>

class QSqlQuery;

namespace syncdeck::store {

// How an entry is laid out in the journal's one table, and read back.

[[nodiscard]] QString journalColumns(); ///< what journalEntry reads, in order
[[nodiscard]] QString journalInsert();  ///< takes journalValues, then the owner
[[nodiscard]] QString journalFinish();  ///< takes outcome, note, versionValues of after, id

[[nodiscard]] QVariantList journalValues(const JournalEntry &entry);
[[nodiscard]] QVariantList versionValues(const std::optional<ItemVersion> &version);
/// Reads what versionValues wrote, from this column on, and goes past it.
[[nodiscard]] std::optional<ItemVersion> versionFrom(const QSqlQuery &query, int &column);
/// Nothing where a column holds what no program writes.
[[nodiscard]] std::optional<JournalEntry> journalEntry(const QSqlQuery &query);

/// The enumerator of this number, of those from 0 to `last`; nothing when it is none of them.
template <typename Enum>
[[nodiscard]] std::optional<Enum> enumerator(qint64 number, Enum last)
{
    if (number < 0 || number > static_cast<qint64>(last))
        return {};
    return static_cast<Enum>(number);
}

} // namespace syncdeck::store

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journalentry.h"

#include <QVariantList>

class QSqlQuery;

namespace syncdeck::store {

// The columns of an entry in the journal's table, written and read.

[[nodiscard]] QString journalColumns(); ///< what journalEntry reads, in order
[[nodiscard]] QString journalInsert();  ///< takes journalValues, then the owner
[[nodiscard]] QString journalFinish();  ///< takes outcome, note, versionValues of after, id

[[nodiscard]] QVariantList journalValues(const JournalEntry &entry);
[[nodiscard]] QVariantList versionValues(const std::optional<ItemVersion> &version);
/// Reads what versionValues wrote, starting at this column, and advances the column.
[[nodiscard]] std::optional<ItemVersion> versionFrom(const QSqlQuery &query, int &column);
/// Nothing if a column holds an invalid value.
[[nodiscard]] std::optional<JournalEntry> journalEntry(const QSqlQuery &query);

/// The enumerator with this number, from 0 to `last`; nothing if it is out of range.
template <typename Enum>
[[nodiscard]] std::optional<Enum> enumerator(qint64 number, Enum last)
{
    if (number < 0 || number > static_cast<qint64>(last))
        return {};
    return static_cast<Enum>(number);
}

} // namespace syncdeck::store

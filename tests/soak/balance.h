// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journalentry.h"
#include "app/sync/types.h"

#include <QList>
#include <QString>

#include <optional>

namespace syncdeck::soak {

/// Whether what is at a key of the service agrees with all histories of those who wrote there.
struct Balance
{
    /// Why it does not; empty where it does.
    QString difference;
    /// It does only because of a write of which nobody could tell whether it was done.
    bool needsUnclear = false;
};

/// `entries`: of all histories, about this one key of one map. `there`: what the service has;
/// nothing: no such item. Relies on revisions that are hexadecimal and grow with each write to the
/// map, as the sandbox's do.
[[nodiscard]] Balance balance(const QList<store::JournalEntry> &entries,
                              const std::optional<sync::Item> &there);

} // namespace syncdeck::soak

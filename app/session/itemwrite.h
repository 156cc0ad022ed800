// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/session/mapaddress.h"
#include "app/store/journal.h"

namespace syncdeck::session {

/// One write to one item, ready to be sent.
struct ItemWrite
{
    store::WriteKind kind = store::WriteKind::Update;
    MapAddress where;
    QString mapName; ///< the map's name for display, in the history
    QString key;

    /// The item as last read, for updates and deletions: they are carried out only if the service
    /// still has this revision. If neither revision nor ETag is known, the item is read and
    /// compared first.
    sync::Item base;

    std::optional<QByteArray> data; ///< JSON text; required to create
    std::optional<qint64> ttl;      ///< seconds; 0: never expires; nothing: not sent
    std::optional<qint64> collectionTtl;

    store::WriteRole role = store::WriteRole::Edit;
    qint64 reverses = 0; ///< journal entry that an Undo or Redo takes back

    qint64 runLine = 0; ///< of a run (see store::Runs) that this is the write of; 0: of none
};

/// The result of a write that the service has carried out.
struct Written
{
    std::optional<sync::Item> item;  ///< as it is now; nothing after a deletion
    QByteArray answer;               ///< the item's JSON as the service gave it, else empty
    qint64 entry = 0;                ///< of the journal
    bool confirmedByReading = false; ///< the answer was lost, and the service was asked
    /// Of a deletion: the item, which was there when it was seen, was there no more.
    bool wasGoneAlready = false;
    /// Another expiry than before, though the write asked for none.
    bool expiryChangedUnasked = false;
    std::optional<QDateTime> expiredBefore; ///< the expiry before the write
    /// Neither revision nor ETag was known, so the service could not check for others' changes.
    bool unprotected = false;
    /// The outcome could not be noted; it will be found out at the next connection.
    std::optional<Error> journalProblem;
};

/// The item as the journal keeps it; `otherwise`: its data where the answer has none.
[[nodiscard]] store::ItemVersion versionOf(const sync::Item &item,
                                           const QByteArray &otherwise = {});

/// Whether two expiries are the same to the second, which is as exact as the service tells them.
[[nodiscard]] bool isSameExpiry(const std::optional<QDateTime> &left,
                                const std::optional<QDateTime> &right);

/// The journal's entry for a write that is about to be sent. `at`: the service's time, UTC.
[[nodiscard]] store::JournalEntry entryFor(const ItemWrite &write, const store::History &history,
                                           const QDateTime &at);

/// The write that takes an applied entry back: what was created is deleted, what was deleted
/// created again, what was updated gets its former data and what is left of its TTL. Conditional on
/// the item being as the entry left it. `ValueExpired` when the former value has had its time,
/// `NotStorable` when it is no JSON object, as only the service itself can have made it.
[[nodiscard]] Result<ItemWrite> reversalOf(const store::Reversible &reversible,
                                           const QDateTime &serverNow);

/// The write that brings a value seen earlier back, given what the item is now (nothing: there is
/// none). `NothingToSend` when it has that value already, `ValueExpired`, `NotStorable`.
[[nodiscard]] Result<ItemWrite> restorationOf(const store::JournalEntry &entry,
                                              const store::ItemVersion &version,
                                              const std::optional<store::ItemVersion> &now,
                                              const QDateTime &serverNow);

} // namespace syncdeck::session

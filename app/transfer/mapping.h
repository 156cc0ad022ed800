// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/record.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace syncdeck::transfer {

/// The names of the fields in a file's records for each part of an item. An empty name: the file
/// does not have this part.
struct Mapping
{
    QByteArray key = "key";
    QByteArray data = "data"; ///< the object, or a text that holds it
    QByteArray ttl = "ttl";   ///< seconds; the service ignores it where `itemTtl` is given too
    QByteArray itemTtl = "item_ttl";
    QByteArray collectionTtl = "collection_ttl"; ///< seconds until the whole map is deleted
    QByteArray revision = "revision";            ///< that the item had when it was written down
    /// When the item expires, in ISO 8601: what is left becomes the TTL. A record with a TTL has
    /// none, or it would say two things.
    QByteArray expires = "date_expires";
    /// Of dates that name none.
    QTimeZone zone = QTimeZone::systemTimeZone();

    /// By the usual names, however they are spelled: letter case, `_`, `-` and spaces do not count,
    /// so `ItemTtl`, `item_ttl` and `Item TTL` are the same; `expires` is also found by that name.
    /// Parts without such a field keep the usual name, and those that `chosen` names otherwise keep
    /// that.
    [[nodiscard]] static Mapping guess(const QList<QByteArray> &names, const Mapping &chosen);
    [[nodiscard]] static Mapping guess(const QList<QByteArray> &names);

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// An item read from a file.
struct FileItem
{
    QString key;
    QByteArray data; ///< the bytes of the object as they stand in the file
    std::optional<qint64> ttl;
    std::optional<qint64> collectionTtl;
    QString revision; ///< empty: not given
    std::optional<QDateTime> expires;
    bool isZoneAssumed = false; ///< the file names no time zone with `expires`
    QString warning;            ///< a warning; empty: none
};

/// Makes an item from a record and checks it against the service's rules. A problem names the
/// field, and its place is that of the record. `key` is set in either case, if it is known.
[[nodiscard]] std::expected<FileItem, FileProblem>
itemOf(const Record &record, const Mapping &mapping, QString *key = {});

/// The sentence that so many dates of expiry were taken in the mapping's time zone.
[[nodiscard]] QString zoneRemark(qint64 dates, const Mapping &mapping);

} // namespace syncdeck::transfer

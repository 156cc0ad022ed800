// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/item.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace syncdeck::sync {

// What the service answers. Every attribute may be null, so every one is optional; a name that the
// answer leaves out is null as well. An attribute that is of another type than documented is null,
// too, and said to be odd, so that one does not make a whole page unreadable. Dates are UTC.

struct Map
{
    std::optional<QString> sid;
    std::optional<QString> uniqueName;
    std::optional<QString> accountSid;
    std::optional<QString> serviceSid;
    std::optional<QUrl> url;
    std::optional<QString> revision;
    std::optional<QDateTime> dateExpires;
    std::optional<QDateTime> dateCreated;
    std::optional<QDateTime> dateUpdated;
    std::optional<QString> createdBy;
    QStringList odd = {}; ///< attributes that came in another shape, by name

    friend bool operator==(const Map &, const Map &) = default;
};

struct Service
{
    std::optional<QString> sid;
    std::optional<QString> uniqueName;
    std::optional<QString> accountSid;
    std::optional<QString> friendlyName;
    std::optional<QDateTime> dateCreated;
    std::optional<QDateTime> dateUpdated;
    std::optional<QUrl> url;
    QStringList odd = {}; ///< attributes that came in another shape, by name

    friend bool operator==(const Service &, const Service &) = default;
};

struct Permission
{
    std::optional<QString> identity;
    std::optional<QString> serviceSid;
    std::optional<QString> mapSid;
    std::optional<bool> read;
    std::optional<bool> write;
    std::optional<bool> manage;
    QStringList odd = {}; ///< attributes that came in another shape, by name

    friend bool operator==(const Permission &, const Permission &) = default;
};

/// One page of a list, and where the next one is.
template <typename T>
struct Page
{
    QList<T> entries;
    /// As the service gave it; null on the last page. Not checked yet: the client follows it only
    /// to the profile's own origin and below the same list.
    std::optional<QUrl> next;
    /// Its own, as the service gave it; for comparing, never for following.
    std::optional<QUrl> self = {};
};

/// What comes with every answer besides its body.
template <typename T>
struct Answered
{
    T value;
    /// The service's clock (`Date`), for counting down to an expiry; nothing when it gave none.
    std::optional<QDateTime> serverTime;
    QString requestId; ///< empty when the answer named none
    QByteArray body;   ///< as received, for whoever shows more than was understood of it
};

/// What comes with an answer that has no body, as to a deletion.
template <>
struct Answered<void>
{
    std::optional<QDateTime> serverTime;
    QString requestId;
};

/// What a person wants to create.
struct NewItem
{
    QString key;
    QByteArray data;                     ///< JSON text of an object, sent as these bytes
    std::optional<qint64> ttl;           ///< seconds, sent as `ItemTtl`; nothing: not sent
    std::optional<qint64> collectionTtl; ///< seconds until the whole *map* is deleted

    friend bool operator==(const NewItem &, const NewItem &) = default;
};

/// What of an item is to change; at least one of the first two must be given.
struct ItemChange
{
    std::optional<QByteArray> data;
    std::optional<qint64> ttl; ///< seconds; 0: never expires; nothing: keep, not sent
    std::optional<qint64> collectionTtl;
};

struct NewMap
{
    QString uniqueName;        ///< may be empty: the map is then known by its SID alone
    std::optional<qint64> ttl; ///< seconds until the map and all its items are deleted
};

struct Rights
{
    bool read = false;
    bool write = false;
    bool manage = false;
};

enum class Order { Ascending, Descending };

/// Where and how a listing begins.
struct ListQuery
{
    Order order = Order::Ascending;
    std::optional<QString> from; ///< key to start at
    bool includeFrom = true;     ///< `Bounds`
    int pageSize = 100;          ///< 1…100, the service's maximum
};

/// A service or a map in a request: SID or unique name, for a service also `default`.
using ServiceRef = QString;
using MapRef = QString;

} // namespace syncdeck::sync

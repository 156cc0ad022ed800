// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/maps.h"

namespace syncdeck::sandbox {

struct ItemRow
{
    QByteArray key;
    QByteArray data;
    qint64 revision = 0;
    std::optional<qint64> expires;
    qint64 created = 0;
    qint64 updated = 0;
};

/// `…/Items` and `…/Items/{Key}`. What the reference leaves open is settled thus: an update without
/// a TTL keeps the expiry; every change, of a TTL too, makes a new revision; a key may have 320
/// characters, counted as code points; `.` and `..` are no keys, since no URL leads to them.
class Items
{
public:
    Items(Context &context, Maps &maps)
        : m_context(context)
        , m_maps(maps)
    {
    }

    [[nodiscard]] Answer list(const Request &request, const ServiceRow &service, const MapRow &map);
    [[nodiscard]] Answer create(const Request &request, const ServiceRow &service,
                                const MapRow &map);
    [[nodiscard]] Answer fetch(const Request &request, const ServiceRow &service, const MapRow &map,
                               const QByteArray &key);
    [[nodiscard]] Answer update(const Request &request, const ServiceRow &service,
                                const MapRow &map, const QByteArray &key);
    [[nodiscard]] Answer remove(const Request &request, const MapRow &map, const QByteArray &key);

    /// Stores an item without asking anything; for samples.
    void store(const MapRow &map, const ItemRow &item);
    /// Takes out what has expired.
    void purge();

private:
    [[nodiscard]] std::optional<ItemRow> find(const MapRow &map, const QByteArray &key);
    [[nodiscard]] QByteArray json(const Request &request, const ServiceRow &service,
                                  const MapRow &map, const ItemRow &item) const;
    [[nodiscard]] Answer answer(int status, const Request &request, const ServiceRow &service,
                                const MapRow &map, const ItemRow &item) const;
    [[nodiscard]] qint64 nextRevision(const MapRow &map);

    Context &m_context;
    Maps &m_maps;
};

} // namespace syncdeck::sandbox

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/services.h"

namespace syncdeck::sandbox {

struct MapRow
{
    qint64 id = 0;
    QByteArray sid;
    std::optional<QByteArray> uniqueName;
    qint64 revision = 0;
    std::optional<qint64> expires;
    qint64 created = 0;
    qint64 updated = 0;
};

/// A revision as it is shown: hexadecimal.
[[nodiscard]] QByteArray revisionText(qint64 revision);

/// `…/Maps` and `…/Maps/{Map}`.
class Maps
{
public:
    explicit Maps(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Answer list(const Request &request, const ServiceRow &service);
    [[nodiscard]] Answer create(const Request &request, const ServiceRow &service);
    [[nodiscard]] Answer fetch(const Request &request, const ServiceRow &service,
                               const MapRow &map) const;
    [[nodiscard]] Answer update(const Request &request, const ServiceRow &service,
                                const MapRow &map);
    [[nodiscard]] Answer remove(const MapRow &map);

    /// By SID or unique name; an expired one is not there.
    [[nodiscard]] std::optional<MapRow> find(const ServiceRow &service,
                                             const QByteArray &reference);
    [[nodiscard]] MapRow add(const ServiceRow &service, const std::optional<QByteArray> &uniqueName,
                             std::optional<qint64> expires);
    void setExpiry(const MapRow &map, std::optional<qint64> expires);
    /// Takes out what has expired, with all its items.
    void purge();

private:
    [[nodiscard]] QByteArray json(const Request &request, const ServiceRow &service,
                                  const MapRow &map) const;

    Context &m_context;
};

} // namespace syncdeck::sandbox

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/context.h"

namespace syncdeck::sandbox {

struct ServiceRow
{
    qint64 id = 0;
    QByteArray sid;
    std::optional<QByteArray> uniqueName;
    std::optional<QByteArray> friendlyName;
    qint64 created = 0;
    qint64 updated = 0;
};

/// `/v1/Services` and `/v1/Services/{Service}`.
class Services
{
public:
    explicit Services(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Answer list(const Request &request);
    [[nodiscard]] Answer create(const Request &request);
    [[nodiscard]] Answer fetch(const Request &request, const ServiceRow &service) const;
    [[nodiscard]] Answer update(const Request &request, const ServiceRow &service);
    [[nodiscard]] Answer remove(const ServiceRow &service);

    /// By SID, by unique name, or `default`, which is the oldest.
    [[nodiscard]] std::optional<ServiceRow> find(const QByteArray &reference);
    [[nodiscard]] ServiceRow add(const std::optional<QByteArray> &uniqueName,
                                 const std::optional<QByteArray> &friendlyName);

private:
    [[nodiscard]] QByteArray json(const Request &request, const ServiceRow &service) const;

    Context &m_context;
};

} // namespace syncdeck::sandbox

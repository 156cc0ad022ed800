// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/maps.h"

namespace syncdeck::sandbox {

/// `…/Permissions` and `…/Permissions/{Identity}`.
class Permissions
{
public:
    explicit Permissions(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Answer list(const Request &request, const ServiceRow &service, const MapRow &map);
    [[nodiscard]] Answer fetch(const Request &request, const ServiceRow &service, const MapRow &map,
                               const QByteArray &identity);
    /// All three rights must be sent, each `true` or `false`.
    [[nodiscard]] Answer update(const Request &request, const ServiceRow &service,
                                const MapRow &map, const QByteArray &identity);
    [[nodiscard]] Answer remove(const MapRow &map, const QByteArray &identity);

private:
    Context &m_context;
};

} // namespace syncdeck::sandbox

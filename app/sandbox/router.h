// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/items.h"
#include "app/sandbox/permissions.h"
#include "app/sandbox/ratelimits.h"

namespace syncdeck::sandbox {

/// Leads a request to its resource. A write is one transaction, committed before it is answered.
class Router
{
public:
    /// `limits`: null for none.
    Router(Context &context, RateLimits *limits);

    [[nodiscard]] Answer answer(const Request &request);

    [[nodiscard]] Services &services() { return m_services; }
    [[nodiscard]] Maps &maps() { return m_maps; }
    [[nodiscard]] Items &items() { return m_items; }

    /// Takes out what has expired.
    void purge();

private:
    [[nodiscard]] Answer route(const Request &request);
    [[nodiscard]] Answer routeService(const Request &request, const ServiceRow &service);
    [[nodiscard]] Answer routeMap(const Request &request, const ServiceRow &service,
                                  const MapRow &map);
    [[nodiscard]] Answer routeItem(const Request &request, const ServiceRow &service,
                                   const MapRow &map);
    [[nodiscard]] Answer routePermission(const Request &request, const ServiceRow &service,
                                         const MapRow &map);

    Context &m_context;
    RateLimits *m_limits;
    Services m_services;
    Maps m_maps;
    Items m_items;
    Permissions m_permissions;
};

} // namespace syncdeck::sandbox

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/router.h"

namespace syncdeck::sandbox {

// Segments behind /v1: Services {Service} Maps {Map} Items|Permissions {Key|Identity}

Router::Router(Context &context, RateLimits *limits)
    : m_context(context)
    , m_limits(limits)
    , m_services(context)
    , m_maps(context)
    , m_items(context, m_maps)
    , m_permissions(context)
{
}

void Router::purge()
{
    m_maps.purge();
    m_items.purge();
}

Answer Router::answer(const Request &request)
{
    if (request.verb == Verb::Options)
        return {204, {}, {}};
    if (request.verb == Verb::Other)
        return refuse(refusals::methodNotAllowed);
    if (request.verb == Verb::Get)
        return route(request);

    m_context.database.begin();
    // An expired map still holds its unique name until it is taken out.
    purge();
    Answer answer = route(request);
    return m_context.database.commit() ? answer : refuse(refusals::failure);
}

Answer Router::route(const Request &request)
{
    const auto &segments = request.segments;
    if (segments.isEmpty() || segments[0] != "Services")
        return refuse(refusals::notFound);
    if (segments.size() == 1) {
        switch (request.verb) {
        case Verb::Get:
            return m_services.list(request);
        case Verb::Post:
            return m_services.create(request);
        default:
            return refuse(refusals::methodNotAllowed);
        }
    }
    const auto service = m_services.find(segments[1]);
    return service ? routeService(request, *service) : refuse(refusals::noService);
}

Answer Router::routeService(const Request &request, const ServiceRow &service)
{
    const auto &segments = request.segments;
    if (segments.size() == 2) {
        switch (request.verb) {
        case Verb::Get:
            return m_services.fetch(request, service);
        case Verb::Post:
            return m_services.update(request, service);
        default:
            return m_services.remove(service);
        }
    }
    if (segments[2] != "Maps")
        return refuse(refusals::notFound);
    if (segments.size() == 3) {
        switch (request.verb) {
        case Verb::Get:
            return m_maps.list(request, service);
        case Verb::Post:
            return m_maps.create(request, service);
        default:
            return refuse(refusals::methodNotAllowed);
        }
    }
    const auto map = m_maps.find(service, segments[3]);
    if (!map)
        return refuse(refusals::noMap);
    if (m_limits) {
        const bool isWrite = request.verb != Verb::Get;
        if (const auto seconds = m_limits->refusedFor(map->id, isWrite, request.payloadBytes)) {
            Answer answer = refuse(refusals::tooFast);
            answer.headers.append({"Retry-After", QByteArray::number(*seconds)});
            return answer;
        }
    }
    return routeMap(request, service, *map);
}

Answer Router::routeMap(const Request &request, const ServiceRow &service, const MapRow &map)
{
    const auto &segments = request.segments;
    if (segments.size() == 4) {
        switch (request.verb) {
        case Verb::Get:
            return m_maps.fetch(request, service, map);
        case Verb::Post:
            return m_maps.update(request, service, map);
        default:
            return m_maps.remove(map);
        }
    }
    if (segments.size() > 6)
        return refuse(refusals::notFound);
    if (segments[4] == "Items")
        return routeItem(request, service, map);
    if (segments[4] == "Permissions")
        return routePermission(request, service, map);
    return refuse(refusals::notFound);
}

Answer Router::routeItem(const Request &request, const ServiceRow &service, const MapRow &map)
{
    const auto &segments = request.segments;
    if (segments.size() == 5) {
        switch (request.verb) {
        case Verb::Get:
            return m_items.list(request, service, map);
        case Verb::Post:
            return m_items.create(request, service, map);
        default:
            return refuse(refusals::methodNotAllowed);
        }
    }
    switch (request.verb) {
    case Verb::Get:
        return m_items.fetch(request, service, map, segments[5]);
    case Verb::Post:
        return m_items.update(request, service, map, segments[5]);
    default:
        return m_items.remove(request, map, segments[5]);
    }
}

Answer Router::routePermission(const Request &request, const ServiceRow &service, const MapRow &map)
{
    const auto &segments = request.segments;
    if (segments.size() == 5) {
        return request.verb == Verb::Get ? m_permissions.list(request, service, map)
                                         : refuse(refusals::methodNotAllowed);
    }
    switch (request.verb) {
    case Verb::Get:
        return m_permissions.fetch(request, service, map, segments[5]);
    case Verb::Post:
        return m_permissions.update(request, service, map, segments[5]);
    default:
        return m_permissions.remove(map, segments[5]);
    }
}

} // namespace syncdeck::sandbox

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/connection.h"

namespace syncdeck::session {

Connection::Connection(store::Profile profile, Secret secret, const Surroundings &surroundings,
                       QObject *parent)
    : QObject(parent)
    , m_profile(surroundings.policy ? surroundings.policy->applied(std::move(profile))
                                    : std::move(profile))
    , m_clock(surroundings.clock)
    , m_gate(
          {m_profile.baseUrl, m_profile.isReadOnly(), true, surroundings.pacer, m_profile.caFile},
          {m_profile.userName(), std::move(secret)}, surroundings.transport, surroundings.clock,
          surroundings.log)
    , m_client(m_gate)
    , m_bulkClient(m_gate, net::Priority::Bulk)
    , m_serverClock(surroundings.clock)
{
}

QFuture<Result<ConnectionReport>> testConnection(const store::Profile &profile,
                                                 const Secret &secret,
                                                 const Surroundings &surroundings,
                                                 const CancelToken &cancel)
{
    // Let go by the event loop, so that it never goes inside a call of its own gate.
    const std::shared_ptr<Connection> connection(new Connection(profile, secret, surroundings),
                                                 [](Connection *c) { c->deleteLater(); });
    return connection->client().services(cancel).then(
        [connection](
            Result<sync::Answered<sync::Page<sync::Service>>> answer) -> Result<ConnectionReport> {
            if (!answer)
                return Failure(std::move(answer.error()));
            ConnectionReport report;
            for (const sync::Service &service : answer->value.entries)
                report.services << displayName(service);
            report.moreServices = answer->value.next.has_value();
            return report;
        });
}

QString displayName(const sync::Service &service)
{
    for (const auto &name : {service.friendlyName, service.uniqueName, service.sid}) {
        if (name && !name->isEmpty())
            return *name;
    }
    return QStringLiteral("\u2014");
}

QString displayName(const sync::Map &map)
{
    for (const auto &name : {map.uniqueName, map.sid}) {
        if (name && !name->isEmpty())
            return *name;
    }
    return QStringLiteral("\u2014");
}

} // namespace syncdeck::session

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/connection.h"

#include <QLocale>

namespace syncdeck::session {

Connection::Connection(store::Profile profile, const Secret &secret,
                       const Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_profile(surroundings.policy ? surroundings.policy->applied(std::move(profile))
                                    : std::move(profile))
    , m_clock(surroundings.clock)
    , m_gate(
          {m_profile.baseUrl, m_profile.isReadOnly(), true, surroundings.pacer, m_profile.caFile},
          {m_profile.userName(), secret.trimmed()}, surroundings.transport, surroundings.clock,
          surroundings.log)
    , m_client(m_gate)
    , m_bulkClient(m_gate, net::Priority::Bulk)
    , m_serverClock(surroundings.clock)
{
    connect(&m_gate, &net::Gate::linksNamedElsewhere, this, [this](const QString &origin) {
        Q_EMIT noticed(tr("The service\u2019s links to further pages name %1. The pages are asked "
                          "for at %2, as this profile says.")
                           .arg(origin, net::Origin(m_profile.baseUrl).text()));
    });
    connect(&m_gate, &net::Gate::waiting, this, &Connection::noteWait);
    connect(&m_gate, &net::Gate::goesOn, this,
            [this] { Q_EMIT isOver(std::exchange(m_waitNotice, {})); });
}

void Connection::noteWait(const net::Wait &wait)
{
    const QString seconds =
        QLocale().toString(std::chrono::ceil<std::chrono::seconds>(wait.length).count());
    constexpr int refused = 429;
    if (wait.what == net::Wait::For::Limits)
        m_waitNotice = tr("Waiting until the service\u2019s limits let the next request through.");
    else if (wait.what == net::Wait::For::Answer)
        m_waitNotice = tr("Waiting for an answer of %1.").arg(m_profile.baseUrl.host());
    else if (wait.status == refused)
        m_waitNotice = tr("The service asks to slow down. Trying again in %1 s.").arg(seconds);
    else if (wait.status != 0)
        m_waitNotice = tr("The service answered with status %1. Trying again in %2 s.")
                           .arg(QString::number(wait.status), seconds);
    else
        m_waitNotice = tr("No answer came. Trying again in %1 s.").arg(seconds);
    Q_EMIT waiting(m_waitNotice);
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

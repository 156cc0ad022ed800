// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/gate.h"
#include "app/session/serverclock.h"
#include "app/store/policy.h"
#include "app/store/profile.h"
#include "app/sync/client.h"

#include <QObject>

namespace syncdeck::session {

/// What a connection is made with, and shares with others. All outlive it.
struct Surroundings
{
    net::Transport &transport;
    Clock &clock;
    net::RequestLog &log;
    /// The service's limits, shared by connections that may lead to the same maps; null: each keeps
    /// to them by itself.
    net::Pacer *pacer = nullptr;
    /// What the administrator has set; null: nothing. Every connection follows it.
    const store::Policy *policy = nullptr;
};

/// A profile in use: its gate, its clients, and the service's clock. Making one sends nothing.
class Connection : public QObject
{
    Q_OBJECT

public:
    /// Blanks around the secret are no part of it.
    Connection(store::Profile profile, const Secret &secret, const Surroundings &surroundings,
               QObject *parent = nullptr);

    [[nodiscard]] const store::Profile &profile() const { return m_profile; }
    [[nodiscard]] net::Gate &gate() { return m_gate; }
    [[nodiscard]] sync::Client &client() { return m_client; }
    /// For long work: what `client` sends goes ahead of it.
    [[nodiscard]] sync::Client &bulkClient() { return m_bulkClient; }
    [[nodiscard]] ServerClock &serverClock() { return m_serverClock; }
    [[nodiscard]] Clock &clock() { return m_clock; }

Q_SIGNALS:
    /// Something that its user should know, though the work goes on: a translated sentence.
    void noticed(const QString &sentence);
    /// Requests wait, and for what: a translated sentence.
    void waiting(const QString &sentence);
    /// What `waiting` said is over.
    void isOver(const QString &sentence);

private:
    void noteWait(const net::Wait &wait);

    QString m_waitNotice; ///< empty: nothing waits
    store::Profile m_profile;
    Clock &m_clock;
    net::Gate m_gate;
    sync::Client m_client;
    sync::Client m_bulkClient;
    ServerClock m_serverClock;
};

/// What a test of a profile found out.
struct ConnectionReport
{
    QStringList services; ///< names of the services on the first page
    bool moreServices = false;
};

/// Lists the profile's services once, to see whether address and credentials are good.
[[nodiscard]] QFuture<Result<ConnectionReport>> testConnection(const store::Profile &profile,
                                                               const Secret &secret,
                                                               const Surroundings &surroundings,
                                                               const CancelToken &cancel = {});

/// How a service or a map is called before people: its friendly or unique name, else its SID.
[[nodiscard]] QString displayName(const sync::Service &service);
[[nodiscard]] QString displayName(const sync::Map &map);

} // namespace syncdeck::session

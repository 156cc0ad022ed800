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

/// What connections share. Must outlive them.
struct Surroundings
{
    net::Transport &transport;
    Clock &clock;
    net::RequestLog &log;
    /// The service's limits, shared by connections that may reach the same maps; null: not shared.
    net::Pacer *pacer = nullptr;
    /// The administrator's policy, which every connection follows; null: none.
    const store::Policy *policy = nullptr;
};

/// A profile in use: its gate, its clients, and the service's clock. The constructor sends no
/// request.
class Connection : public QObject
{
    Q_OBJECT

public:
    /// White space around the secret is removed.
    Connection(store::Profile profile, const Secret &secret, const Surroundings &surroundings,
               QObject *parent = nullptr);

    [[nodiscard]] const store::Profile &profile() const { return m_profile; }
    [[nodiscard]] net::Gate &gate() { return m_gate; }
    [[nodiscard]] sync::Client &client() { return m_client; }
    /// For long work: requests of `client` are sent first.
    [[nodiscard]] sync::Client &bulkClient() { return m_bulkClient; }
    [[nodiscard]] ServerClock &serverClock() { return m_serverClock; }
    [[nodiscard]] Clock &clock() { return m_clock; }

Q_SIGNALS:
    /// A translated sentence that the user should know, although the work goes on.
    void noticed(const QString &sentence);
    /// Requests are waiting: a translated sentence with the reason.
    void waiting(const QString &sentence);
    /// The requests no longer wait.
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

/// The result of testing a profile.
struct ConnectionReport
{
    QStringList services; ///< names of the services on the first page
    bool moreServices = false;
};

/// Lists the profile's services once, to check its address and credentials.
[[nodiscard]] QFuture<Result<ConnectionReport>> testConnection(const store::Profile &profile,
                                                               const Secret &secret,
                                                               const Surroundings &surroundings,
                                                               const CancelToken &cancel = {});

/// The name of a service or map for display: its friendly or unique name, else its SID.
[[nodiscard]] QString displayName(const sync::Service &service);
[[nodiscard]] QString displayName(const sync::Map &map);

} // namespace syncdeck::session

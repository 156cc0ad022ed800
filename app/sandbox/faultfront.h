// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/faultdecider.h"
#include "app/sandbox/rawhttp.h"
#include "app/sandbox/sandbox.h"

#include <QHash>
#include <QObject>
#include <QSslConfiguration>

class QTcpServer;
class QTcpSocket;

namespace syncdeck::sandbox {

/// Stands before the service's server and lets a plan of faults befall what passes, down to single
/// bytes and connections, where a sound HTTP server cannot misbehave. Answers `/faults` itself, see
/// FaultControl.
class FaultFront : public QObject
{
    Q_OBJECT

public:
    struct Surroundings
    {
        quint16 servicePort;                  ///< of the server behind, on loopback
        std::optional<QSslConfiguration> tls; ///< spoken with clients; nothing: in clear
        std::function<qint64()> now;
        /// Whether an `Authorization` header is the sandbox's own.
        std::function<bool(const QByteArray &)> isKnown;
        /// Told of requests that a fault kept from the service.
        std::function<void(const Visit &)> keptBack;
    };

    /// `decider` outlives the front.
    FaultFront(FaultDecider &decider, Surroundings around, QObject *parent = nullptr);
    ~FaultFront() override;

    /// Listens on the loopback address. `port` 0: a free one. Returns the port; 0 when it failed.
    [[nodiscard]] quint16 start(quint16 port);

    /// In force from the next request on, except for what begins without one.
    void setPlan(const FaultPlan &plan);
    /// What begins without a request, or ends with the plan that it belonged to.
    void beginPlan();

    // For its connections.

    [[nodiscard]] const Surroundings &around() const { return m_around; }
    [[nodiscard]] FaultDecider &decider() { return m_decider; }
    /// Of the addresses that clients know this by.
    [[nodiscard]] QByteArray scheme() const { return m_around.tls ? "https" : "http"; }
    /// Closes every connection, and nobody listens for that long.
    void refuse(std::chrono::milliseconds duration);
    /// What was listed last of the same kind, for FaultKind::RepeatPage.
    [[nodiscard]] QByteArray lastItems(const QByteArray &path) const;
    void remember(const QByteArray &path, const RawMessage &answer);

private:
    [[nodiscard]] bool listen();
    void listenAgain();
    void closeConnections();

    Surroundings m_around;
    FaultDecider &m_decider;
    QTcpServer *m_server;
    quint16 m_port = 0;
    /// Bound to the port and not listening, so that nobody else gets it meanwhile.
    std::unique_ptr<QTcpSocket> m_placeholder;
    int m_refusal = 0; ///< counts them, so that the end of an earlier one ends no later one
    bool m_keepsPages = false;
    QHash<QByteArray, QByteArray> m_lastItems;
};

} // namespace syncdeck::sandbox

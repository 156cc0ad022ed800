// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace syncdeck::test {

/// An HTTP proxy on loopback that makes tunnels (CONNECT) for those who know its user and password,
/// and all of them to one port of this machine, whatever host they ask for. It keeps what came.
class LoginProxy : public QTcpServer
{
    Q_OBJECT

public:
    explicit LoginProxy(quint16 target, QObject *parent = nullptr);

    /// `user:password`; empty: it lets everybody through.
    QByteArray login = "alice:pass wort";

    [[nodiscard]] QString name() const; ///< host and port
    /// Request lines and headers, of tunnels alone.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    [[nodiscard]] int tunnels() const { return m_tunnels; }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    void read(QTcpSocket *client);
    void openTunnel(QTcpSocket *client);

    quint16 m_target;
    QList<QByteArray> m_requests;
    int m_tunnels = 0;
    int m_refusals = 0;
};

} // namespace syncdeck::test

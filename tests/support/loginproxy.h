// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QTcpServer>

#include <optional>

class QTcpSocket;

namespace syncdeck::test {

/// A proxy on loopback that makes tunnels, by HTTP (CONNECT) for those who know its user and
/// password, by SOCKS 5 for everybody, and all of them to one port of this machine, whatever host
/// they ask for. It keeps what came.
class LoginProxy : public QTcpServer
{
    Q_OBJECT

public:
    explicit LoginProxy(quint16 target, QObject *parent = nullptr);

    /// `user:password`; empty: it lets everybody through.
    QByteArray login = "alice:pass wort";

    /// What it answers to every CONNECT instead, byte for byte; and that it then closes.
    std::optional<QByteArray> instead;
    bool closes = false;

    [[nodiscard]] QString name() const; ///< host and port
    /// Request lines and headers, of tunnels alone.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// Hosts that were asked for by SOCKS: names, or addresses as text.
    [[nodiscard]] const QStringList &socksHosts() const { return m_socksHosts; }
    [[nodiscard]] int tunnels() const { return m_tunnels; }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    void read(QTcpSocket *client);
    void readSocks(QTcpSocket *client);
    void openTunnel(QTcpSocket *client, const QByteArray &welcome);

    quint16 m_target;
    QList<QByteArray> m_requests;
    QStringList m_socksHosts;
    int m_tunnels = 0;
    int m_refusals = 0;
};

} // namespace syncdeck::test

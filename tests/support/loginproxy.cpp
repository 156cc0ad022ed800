// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/loginproxy.h"

#include <QTcpSocket>
#include <QtEndian>

namespace syncdeck::test {

LoginProxy::LoginProxy(quint16 target, QObject *parent)
    : QTcpServer(parent)
    , m_target(target)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = nextPendingConnection())
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    });
}

QString LoginProxy::name() const
{
    return QStringLiteral("127.0.0.1:%1").arg(serverPort());
}

void LoginProxy::read(QTcpSocket *client)
{
    if (client->peek(1) == "\x05") {
        readSocks(client);
        return;
    }
    const qsizetype end = client->peek(client->bytesAvailable()).indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = client->read(end + 4);
    m_requests << head;
    if (instead) {
        client->write(*instead);
        if (closes)
            client->disconnectFromHost();
    } else if (!head.startsWith("CONNECT ")) {
        client->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    } else if (login.isEmpty() ||
               head.contains("\r\nProxy-Authorization: Basic " + login.toBase64() + "\r\n")) {
        openTunnel(client, "HTTP/1.1 200 Connection established\r\n\r\n");
    } else {
        ++m_refusals;
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                      "Proxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
    }
}

/// RFC 1928, without authentication; each message comes in one piece on loopback.
void LoginProxy::readSocks(QTcpSocket *client)
{
    const QByteArray message = client->readAll();
    if (message.size() == message[1] + 2) { // the methods of authentication that it offers
        client->write(QByteArray("\x05\x00", 2));
        return;
    }
    constexpr qsizetype atHost = 4;
    if (message[3] == 3) // a name, with its length before it
        m_socksHosts << QString::fromLatin1(message.mid(atHost + 1, message[atHost]));
    else
        m_socksHosts
            << QHostAddress(qFromBigEndian<quint32>(message.constData() + atHost)).toString();
    openTunnel(client, QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x01", 10));
}

void LoginProxy::openTunnel(QTcpSocket *client, const QByteArray &welcome)
{
    ++m_tunnels;
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server, welcome] {
        client->write(welcome);
        connect(client, &QTcpSocket::readyRead, server,
                [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client,
                [client, server] { client->write(server->readAll()); });
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace syncdeck::test

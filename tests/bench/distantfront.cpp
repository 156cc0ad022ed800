// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/distantfront.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace syncdeck::bench {

class DistantFront::Listener : public QTcpServer
{
public:
    Listener(quint16 server, std::chrono::milliseconds connecting)
        : m_server(server)
        , m_connecting(connecting)
    {
        connect(this, &QTcpServer::newConnection, this, &Listener::accept);
    }

private:
    void accept()
    {
        while (QTcpSocket *client = nextPendingConnection()) {
            auto *server = new QTcpSocket(client);
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            server->connectToHost(QHostAddress::LocalHost, m_server);
            QTimer::singleShot(m_connecting, server, [client, server] {
                const auto pass = [](QTcpSocket *from, QTcpSocket *to) {
                    to->write(from->readAll());
                };
                connect(client, &QTcpSocket::readyRead, server, [=] { pass(client, server); });
                connect(server, &QTcpSocket::readyRead, client, [=] { pass(server, client); });
                pass(client, server);
            });
        }
    }

    quint16 m_server;
    std::chrono::milliseconds m_connecting;
};

DistantFront::DistantFront(quint16 server, std::chrono::milliseconds connecting)
    : m_listener(std::make_unique<Listener>(server, connecting))
{
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

DistantFront::~DistantFront()
{
    m_listener.release()->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

QUrl DistantFront::start()
{
    quint16 port = 0;
    QMetaObject::invokeMethod(
        m_listener.get(),
        [&] {
            if (m_listener->listen(QHostAddress::LocalHost))
                port = m_listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
    return port > 0 ? QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)) : QUrl();
}

} // namespace syncdeck::bench

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scriptedserver.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTcpSocket>

namespace syncdeck::test {

namespace {

/// The length of the first whole request in the buffer; 0 when it is not whole yet.
qsizetype wholeRequest(const QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    static const QRegularExpression length(QStringLiteral("\r\ncontent-length: *(\\d+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(QString::fromLatin1(buffer.first(end + 2)));
    const qsizetype total = end + 4 + match.captured(1).toLongLong();
    return buffer.size() >= total ? total : 0;
}

} // namespace

ScriptedServer::ScriptedServer(QList<Reply> script, QObject *parent)
    : QTcpServer(parent)
    , m_script(std::move(script))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        }
    });
}

void ScriptedServer::secureWith(const QString &certificate, QSsl::SslProtocol version)
{
    m_tls = serverTls(certificate);
    m_tls->setProtocol(version);
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    if (!m_tls) {
        QTcpServer::incomingConnection(descriptor);
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(*m_tls);
    connect(socket, &QAbstractSocket::errorOccurred, this, [this, socket] {
        if (!socket->isEncrypted())
            ++m_failedHandshakes;
    });
    socket->startServerEncryption();
    addPendingConnection(socket);
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                    .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(serverPort())
                    .arg(path));
}

void ScriptedServer::addAnswer(const QByteArray &status, const QByteArray &body,
                               const QByteArray &headers)
{
    addReply({"HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body,
              Reply::Then::KeepOpen});
}

void ScriptedServer::read(QTcpSocket *socket)
{
    // Bytes that are no whole request yet stay in the socket.
    const qsizetype length = wholeRequest(socket->peek(socket->bytesAvailable()));
    if (length == 0)
        return;
    m_requests << socket->read(length);
    for (const auto &send : std::exchange(m_late, {}))
        send();
    if (m_script.isEmpty())
        return; // no answer at all
    const Reply reply = m_script.takeFirst();
    socket->write(reply.bytes);
    if (reply.then == Reply::Then::Close) {
        socket->disconnectFromHost();
    } else if (reply.then == Reply::Then::Abandon) {
        socket->flush();
        socket->abort();
    }
    if (!reply.late.isEmpty()) {
        m_late.emplace_back([socket = QPointer(socket), bytes = reply.late] {
            if (socket)
                socket->write(bytes);
        });
    }
}

} // namespace syncdeck::test

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/testcertificates.h"

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

class QTcpSocket;

namespace syncdeck::test {

/// A server on loopback that takes whole requests and answers each with the next line of its
/// script, byte for byte. It keeps what came.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT

public:
    struct Reply
    {
        QByteArray bytes;
        /// Abandon: closes the connection without a word, in TLS without its `close_notify`.
        enum class Then { KeepOpen, Close, Abandon } then = Then::Close;
        /// What the connection gets besides, as soon as the next request comes, on whichever.
        QByteArray late = {};
    };

    explicit ScriptedServer(QList<Reply> script = {}, QObject *parent = nullptr);

    /// From now on it speaks TLS, and shows the certificate of that name in
    /// tests/support/certificates (see make.sh there) to new connections.
    void secureWith(const QString &certificate, QSsl::SslProtocol version = QSsl::SecureProtocols);
    /// Handshakes that the other side broke off, or that failed.
    [[nodiscard]] int failedHandshakes() const { return m_failedHandshakes; }

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    void addReply(const Reply &reply) { m_script << reply; }
    /// Answers with the status and, as JSON, the body.
    void addAnswer(const QByteArray &status, const QByteArray &body,
                   const QByteArray &headers = {});

    /// How many there were.
    [[nodiscard]] int connections() const { return m_connections; }
    /// Each request as it came: request line, headers, empty line, body.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);

    std::optional<QSslConfiguration> m_tls;
    int m_failedHandshakes = 0;
    int m_connections = 0;
    std::vector<std::function<void()>> m_late;
    QList<Reply> m_script;
    QList<QByteArray> m_requests;
};

} // namespace syncdeck::test

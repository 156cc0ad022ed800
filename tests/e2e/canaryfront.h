// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

#include <QNetworkAccessManager>
#include <QTcpServer>

class QTcpSocket;

namespace syncdeck::test {

/// A service that takes a password of the test's choice: it stands before a sandbox and passes on
/// what comes with that password, with the sandbox's own. Where the path has `denied` in it, it
/// answers 401 and says back, in text and headers, all that was sent to it, like a careless
/// gateway; where it has `silent`, it never answers.
class CanaryFront : public QTcpServer
{
    Q_OBJECT

public:
    /// The sandbox outlives it.
    CanaryFront(const sandbox::Endpoint &sandbox, QByteArray password, QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int passedOn() const { return m_passedOn; }
    [[nodiscard]] int denied() const { return m_denied; }
    [[nodiscard]] int silent() const { return m_silent; }
    /// Requests that came with another password; the test has gone wrong then.
    [[nodiscard]] int strangers() const { return m_strangers; }

private:
    void read(QTcpSocket *client);
    void passOn(QTcpSocket *client, const QByteArray &request, qsizetype headLength);
    void deny(QTcpSocket *client, const QByteArray &authorization);

    sandbox::Endpoint m_sandbox;
    QByteArray m_password;
    QNetworkAccessManager m_network;
    int m_passedOn = 0;
    int m_denied = 0;
    int m_silent = 0;
    int m_strangers = 0;
};

} // namespace syncdeck::test

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/message.h"

#include <QAbstractHttpServer>
#include <QPointer>

#include <functional>

class QHttpServerRequest;
class QHttpServerResponder;

namespace syncdeck::sandbox {

/// HTTP around a function from request to answer. Knows paths, forms and headers, nothing of Sync.
class HttpServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    /// What came, as far as it matters to decide: the request and what it says of its sender.
    struct Arrived
    {
        Request request;
        QByteArray authorization; ///< of the header of that name
        QByteArray method;
        QByteArray path; ///< with query, as sent
        QByteArray body;
    };
    using Handler = std::function<Answer(const Arrived &)>;

    /// `latencyMs` is added to every answer. `scheme`: of the addresses that clients know this by;
    /// a front may speak TLS with them.
    HttpServer(Handler handler, int latencyMs, QByteArray scheme, QObject *parent = nullptr);

    /// Listens on the loopback address. `port` 0: a free one. Returns the port; 0 when it failed.
    [[nodiscard]] quint16 start(quint16 port);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &&responder) override;
#else
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &responder) override;
#endif
#endif

private:
    /// `client`: goes when the client has gone. Before Qt 6.5 a responder does not notice that, and
    /// writes to a socket that is no more.
    void respond(const QHttpServerRequest &request, QHttpServerResponder &&responder,
                 const QPointer<QObject> &client);

    Handler m_handler;
    int m_latencyMs;
    QByteArray m_scheme;
    quint16 m_port = 0;
};

} // namespace syncdeck::sandbox

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/httpserver.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QHttpServerResponse>
#include <QPointer>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

Verb verbOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return Verb::Get;
    case QHttpServerRequest::Method::Post:
        return Verb::Post;
    case QHttpServerRequest::Method::Delete:
        return Verb::Delete;
    case QHttpServerRequest::Method::Options:
        return Verb::Options;
    default:
        return Verb::Other;
    }
}

QByteArray nameOf(QHttpServerRequest::Method method)
{
    switch (verbOf(method)) {
    case Verb::Get:
        return "GET"_ba;
    case Verb::Post:
        return "POST"_ba;
    case Verb::Delete:
        return "DELETE"_ba;
    case Verb::Options:
        return "OPTIONS"_ba;
    case Verb::Other:
        break;
    }
    return "OTHER"_ba;
}

/// Percent-decoded after splitting, so that a %2F stays within its segment.
QList<QByteArray> segmentsBehindVersion(const QByteArray &path)
{
    QList<QByteArray> segments = path.split('/');
    if (segments.size() < 3 || !segments[0].isEmpty() || segments[1] != "v1")
        return {};
    segments.remove(0, 2);
    for (QByteArray &segment : segments)
        segment = QByteArray::fromPercentEncoding(segment);
    return segments;
}

QList<QPair<QByteArray, QByteArray>> headersOf(const Answer &answer)
{
    QByteArray requestId = "RQ";
    for (int i = 0; i < 4; ++i)
        requestId +=
            QByteArray::number(QRandomGenerator::global()->generate(), 16).rightJustified(8, '0');
    auto headers = answer.headers;
    headers.emplaceBack("Twilio-Request-Id"_ba, requestId);
    headers.emplaceBack("Access-Control-Allow-Origin"_ba, "*"_ba);
    headers.emplaceBack("Access-Control-Allow-Methods"_ba, "GET, POST, DELETE, OPTIONS"_ba);
    headers.emplaceBack("Access-Control-Allow-Headers"_ba,
                        "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, "
                        "If-None-Match, If-Unmodified-Since"_ba);
    headers.emplaceBack("Access-Control-Allow-Credentials"_ba, "true"_ba);
    headers.emplaceBack("Access-Control-Expose-Headers"_ba, "ETag"_ba);
    return headers;
}

void send(const Answer &answer, QHttpServerResponder &responder)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
    QHttpServerResponse response("application/json"_ba, answer.body, status);
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    for (const auto &[name, value] : headersOf(answer))
        response.addHeader(name, value);
#else
    QHttpHeaders headers = response.headers();
    for (const auto &[name, value] : headersOf(answer))
        headers.append(name, value);
    response.setHeaders(std::move(headers));
#endif
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    response.write(std::move(responder));
#else
    responder.sendResponse(response);
#endif
}

} // namespace

HttpServer::HttpServer(Handler handler, int latencyMs, QByteArray scheme, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
    , m_latencyMs(latencyMs)
    , m_scheme(std::move(scheme))
{
}

quint16 HttpServer::start(quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress::LocalHost, port))
        return 0;
    m_port = server->serverPort();
    bind(server.release()); // takes it over
    return m_port;
}

void HttpServer::respond(const QHttpServerRequest &request, QHttpServerResponder &&responder,
                         const QPointer<QObject> &client)
{
    Arrived arrived;
    const QUrl url = request.url();
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    arrived.method = nameOf(request.method());
    arrived.path = query.isEmpty() ? path : path + '?' + query;
    arrived.body = request.body();
    arrived.authorization = request.value("Authorization"_ba);

    Request &asked = arrived.request;
    asked.verb = verbOf(request.method());
    asked.segments = segmentsBehindVersion(path);
    asked.query = decodeFields(query);
    asked.form = decodeFields(arrived.body);
    const QByteArray ifMatch = request.value("If-Match"_ba);
    if (!ifMatch.isEmpty())
        asked.ifMatch = ifMatch;
    QByteArray host = request.value("Host"_ba);
    if (host.isEmpty())
        host = "127.0.0.1:" + QByteArray::number(m_port);
    asked.baseUrl = m_scheme + "://" + host;
    asked.payloadBytes = asked.form.value("Data").size();

    const Answer answer = m_handler(arrived);
    if (m_latencyMs <= 0) {
        send(answer, responder);
        return;
    }
    auto held = std::make_shared<QHttpServerResponder>(std::move(responder));
    QTimer::singleShot(m_latencyMs, this, [answer, held, client] {
        if (client)
            send(answer, *held);
    });
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    respond(request, makeResponder(request, socket), socket);
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}
#else
bool HttpServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    respond(request, std::move(responder), this); // it knows by itself whether its client is there
    return true;
}
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) {}
#else
void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) {}
#endif
#endif

} // namespace syncdeck::sandbox

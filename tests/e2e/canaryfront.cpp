// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/canaryfront.h"

#include <QNetworkReply>
#include <QRegularExpression>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

QByteArray headerIn(const QByteArray &head, const QByteArray &name)
{
    const QRegularExpression line(u"\r\n%1: *([^\r]*)"_s.arg(QString::fromLatin1(name)),
                                  QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromLatin1(head)).captured(1).toLatin1();
}

QByteArray basic(const QString &user, std::string_view password)
{
    return "Basic " + (user.toUtf8() + ':' +
                       QByteArray(password.data(), static_cast<qsizetype>(password.size())))
                          .toBase64();
}

void answer(QTcpSocket *client, const QByteArray &status, const QByteArray &headers,
            const QByteArray &body)
{
    client->write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Type: application/json\r\n" +
                  "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

} // namespace

CanaryFront::CanaryFront(const sandbox::Endpoint &sandbox, QByteArray password, QObject *parent)
    : QTcpServer(parent)
    , m_sandbox(sandbox)
    , m_password(std::move(password))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = nextPendingConnection())
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    });
}

QUrl CanaryFront::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
}

void CanaryFront::read(QTcpSocket *client)
{
    const QByteArray buffer = client->peek(client->bytesAvailable());
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const qsizetype headLength = end + 4;
    const qsizetype total = headLength + headerIn(buffer.first(end), "Content-Length").toLongLong();
    if (buffer.size() < total)
        return;
    const QByteArray request = client->read(total);
    const QByteArray head = request.first(headLength);
    const QByteArray authorization = headerIn(head, "Authorization");
    const QByteArray expected =
        basic(m_sandbox.accountSid,
              {m_password.constData(), static_cast<std::size_t>(m_password.size())});
    if (authorization != expected) {
        ++m_strangers;
        answer(client, "401 Unauthorized", {}, R"({"code":20003,"message":"Authenticate"})");
    } else if (request.contains("silent")) {
        ++m_silent;
    } else if (request.contains("denied")) {
        deny(client, authorization);
    } else {
        passOn(client, request, headLength);
    }
}

void CanaryFront::deny(QTcpSocket *client, const QByteArray &authorization)
{
    ++m_denied;
    const QByteArray echo = "you sent " + authorization + ", that is " + m_password + " or " +
                            m_password.toPercentEncoding();
    answer(client, "401 Unauthorized",
           "X-Request-Id: " + m_password + "\r\nWWW-Authenticate: Basic realm=\"" + authorization +
               "\"\r\nX-Sent: " + authorization + "\r\n",
           R"({"code":20003,"message":")" + echo +
               R"(","more_info":"https://www.twilio.com/docs/errors/20003?sent=)" +
               m_password.toPercentEncoding() + R"(","status":401})");
}

void CanaryFront::passOn(QTcpSocket *client, const QByteArray &request, qsizetype headLength)
{
    ++m_passedOn;
    const QByteArray head = request.first(headLength);
    const QByteArrayList line = head.first(head.indexOf('\r')).split(' ');
    QNetworkRequest passed(
        QUrl::fromEncoded(m_sandbox.baseUrl.toEncoded() + line.value(1), QUrl::StrictMode));
    passed.setRawHeader("Authorization", basic(m_sandbox.accountSid, m_sandbox.authToken.reveal()));
    passed.setRawHeader("Host", url().authority().toLatin1()); // so that pages are of this origin
    for (const char *name : {"Content-Type", "If-Match"}) {
        if (const QByteArray value = headerIn(head, name); !value.isEmpty())
            passed.setRawHeader(name, value);
    }
    QNetworkReply *reply =
        m_network.sendCustomRequest(passed, line.first(), request.sliced(headLength));
    connect(reply, &QNetworkReply::finished, client, [client, reply] {
        reply->deleteLater();
        const QByteArray status =
            reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toByteArray() + " Passed on";
        const QByteArray etag = reply->rawHeader("ETag");
        answer(client, status, etag.isEmpty() ? QByteArray() : "ETag: " + etag + "\r\n",
               reply->readAll());
    });
}

} // namespace syncdeck::test

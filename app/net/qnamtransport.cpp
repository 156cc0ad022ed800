// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/qnamtransport.h"

#include "app/net/exchange.h"
#include "app/net/oneshotbody.h"

#include <QNetworkCookieJar>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

QnamTransport::QnamTransport(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QnamTransport::~QnamTransport()
{
    // Before the manager goes, which would take the replies with it.
    qDeleteAll(findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly));
}

QFuture<Result<Answer>> QnamTransport::send(const Request &request, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return ready<Answer>(fail(ErrorKind::Cancelled));

    QNetworkRequest outgoing(request.url);
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    outgoing.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Over HTTP/2 one lost connection takes every request on it along.
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : request.headers)
        outgoing.setRawHeader(name, value);

    QNetworkReply *reply = nullptr;
    if (request.isWrite()) {
        outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        outgoing.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        auto *body = new OneShotBody(request.body);
        reply = m_manager.sendCustomRequest(
            outgoing, request.method == Method::Post ? "POST"_ba : "DELETE"_ba, body);
        body->setParent(reply);
    } else {
        reply = m_manager.get(outgoing);
    }
    auto *exchange = new Exchange(request, reply, m_clock, cancel, this);
    return exchange->future();
}

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/qnamtransport.h"

#include "app/base/whendone.h"
#include "app/net/exchange.h"
#include "app/net/oneshotbody.h"
#include "app/net/origin.h"

#include <QNetworkCookieJar>
#include <QNetworkRequest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

/// Tells a manager what was found out before, since it asks when it would have to wait.
class QnamTransport::KnownProxies final : public QNetworkProxyFactory
{
public:
    void set(const QUrl &url, const QList<QNetworkProxy> &proxies)
    {
        m_known.insert(Origin(url).text(), proxies);
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return m_known.value(Origin(query.url()).text(), {QNetworkProxy(QNetworkProxy::NoProxy)});
    }

private:
    QHash<QString, QList<QNetworkProxy>> m_known; ///< by origin
};

QnamTransport::QnamTransport(Clock &clock, QObject *parent)
    : QnamTransport(clock, &Proxies::ofThisSystem, parent)
{
}

QnamTransport::QnamTransport(Clock &clock, FindProxies findProxies, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_proxies(std::move(findProxies))
{
}

QnamTransport::~QnamTransport()
{
    qDeleteAll(findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly));
}

QnamTransport::Line &QnamTransport::lineFor(const Trust &trust)
{
    auto line = m_lines.find(trust.id());
    if (line == m_lines.end()) {
        auto manager = std::make_shared<QNetworkAccessManager>();
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        auto *proxies = new KnownProxies;
        manager->setProxyFactory(proxies);
        line = m_lines.insert(trust.id(), {std::move(manager), proxies, {}});
        if (!trust.id().isEmpty())
            line->tls = m_trusts.value(trust.id()).result();
    }
    return *line;
}

void QnamTransport::setProxyCredentials(const QString &proxy, const Credentials &credentials)
{
    m_proxies.setCredentials(proxy, credentials);
    // What was refused before stays with a manager and its connections. Each goes with the last
    // exchange that it serves.
    m_lines.clear();
}

void QnamTransport::retire(const QNetworkAccessManager *manager)
{
    m_lines.removeIf([manager](QHash<QByteArray, Line>::iterator line) {
        return line->manager.get() == manager;
    });
}

void QnamTransport::dropManagerOf(const Exchange *stray)
{
    const QNetworkAccessManager *manager = stray->manager();
    retire(manager);
    const auto exchanges = findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    for (Exchange *exchange : exchanges) {
        if (exchange != stray && exchange->manager() == manager)
            exchange->loseConnection();
    }
}

QFuture<Result<Answer>> QnamTransport::send(const Request &request, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return ready<Answer>(fail(ErrorKind::Cancelled));
    auto *exchange = new Exchange(request, m_clock, cancel, this);
    const auto future = exchange->future();
    connect(exchange, &Exchange::strayed, this, [this, exchange] { dropManagerOf(exchange); });
    connect(exchange, &Exchange::abandoned, this,
            [this, exchange] { retire(exchange->manager()); });
    findTrust(exchange, request);
    return future;
}

void QnamTransport::findTrust(Exchange *exchange, const Request &request)
{
    const QByteArray id = request.trust.id();
    if (id.isEmpty()) {
        findProxies(exchange, request);
        return;
    }
    if (!m_trusts.contains(id))
        m_trusts.insert(
            id, QtConcurrent::run([trust = request.trust] { return trust.configuration(); }));
    const auto trust = m_trusts.value(id);
    if (trust.isFinished()) {
        findProxies(exchange, request);
        return;
    }
    whenDone(trust, exchange, [this, exchange, request](const QSslConfiguration &) {
        if (!exchange->future().isFinished())
            findProxies(exchange, request);
    });
}

void QnamTransport::findProxies(Exchange *exchange, const Request &request)
{
    if (Proxies::areNeedlessFor(request.url)) {
        launch(exchange, request, {QNetworkProxy(QNetworkProxy::NoProxy)});
        return;
    }
    whenDone(m_proxies.lookUp(request.url), exchange,
             [this, exchange, request](const Result<QList<QNetworkProxy>> &proxies) {
                 if (exchange->future().isFinished())
                     return;
                 if (proxies)
                     launch(exchange, request, *proxies);
                 else
                     exchange->refuse(proxies.error());
             });
}

void QnamTransport::launch(Exchange *exchange, const Request &request,
                           const QList<QNetworkProxy> &proxies)
{
    Line &line = lineFor(request.trust);
    line.proxies->set(request.url, m_proxies.withCredentials(proxies));

    QNetworkRequest outgoing(request.url);
    if (line.tls)
        outgoing.setSslConfiguration(*line.tls);
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    outgoing.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Said here, Qt leaves the unpacking to Exchange, which holds the limit.
    outgoing.setRawHeader("Accept-Encoding", "gzip");
    // Over HTTP/2 one lost connection takes every request on it along.
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : request.headers)
        outgoing.setRawHeader(name, value);

    QNetworkReply *reply = nullptr;
    if (request.isWrite()) {
        outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        outgoing.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        auto *body = new OneShotBody(request.body);
        reply = line.manager->sendCustomRequest(
            outgoing, request.method == Method::Post ? "POST"_ba : "DELETE"_ba, body);
        body->setParent(reply);
    } else {
        reply = line.manager->get(outgoing);
    }
    exchange->follow(reply, line.manager, proxies.first());
}

} // namespace syncdeck::net

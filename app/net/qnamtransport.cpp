// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/qnamtransport.h"

#include "app/base/whendone.h"
#include "app/net/exchange.h"
#include "app/net/oneshotbody.h"
#include "app/net/origin.h"

#include <QNetworkCookieJar>
#include <QNetworkRequest>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttp1Configuration>
#endif
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

using namespace std::chrono_literals;

constexpr int usualConnections = 6; // what QNetworkAccessManager opens to a host
constexpr qsizetype mostLines = mostReadsAtOnce / usualConnections;
/// Where even the quickest answer takes so long, waiting is what takes the time.
constexpr auto farAway = 20ms;
constexpr std::size_t mostRecent = 8;
constexpr auto idleTime = 10s;
/// As many as are sent at once. With one connection each, a stray answer to one loses no other.
constexpr qsizetype mostWriteLines = 6;

/// The beginning of a scheme by which Qt opens a connection, and sends nothing.
const QString beforeRequests = u"preconnect-"_s;

bool isLongRead(const Request &request)
{
    return !request.isWrite() && request.priority == Priority::Bulk;
}

/// Requests of one purpose share connections.
QByteArray purposeOf(const Request &request)
{
    const QByteArray kind = request.isWrite()     ? "write"_ba
                            : isLongRead(request) ? "long"_ba
                                                  : "read"_ba;
    return kind + ' ' + Origin(request.url).text().toUtf8() + ' ' + request.trust.id();
}

} // namespace

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
        QUrl url = query.url();
        if (url.scheme().startsWith(beforeRequests))
            url.setScheme(url.scheme().sliced(beforeRequests.size()));
        return m_known.value(Origin(url).text(), {QNetworkProxy(QNetworkProxy::NoProxy)});
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

int QnamTransport::underWay(const Line &line) const
{
    const auto exchanges = findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    return static_cast<int>(std::ranges::count_if(exchanges, [&](const Exchange *exchange) {
        return exchange->manager() == line.manager.get() && !exchange->future().isFinished();
    }));
}

bool QnamTransport::isFarAway(const QByteArray &purpose) const
{
    const auto recent = m_recent.value(purpose);
    return !recent.empty() && std::ranges::min(recent) >= farAway;
}

QnamTransport::Line &QnamTransport::lineFor(const Request &request)
{
    if (request.method == Method::Delete)
        return addLine(request, false);
    const QByteArray purpose = purposeOf(request);
    Line *least = nullptr;
    qsizetype count = 0;
    for (Line &line : m_lines) {
        if (line.purpose != purpose)
            continue;
        ++count;
        if (underWay(line) < line.connections)
            return line;
        if (!least || underWay(line) < underWay(*least))
            least = &line;
    }
    if (!least)
        return addLine(request, false);
    const bool mayAdd = request.isWrite()     ? count < mostWriteLines
                        : isLongRead(request) ? count < mostLines && isFarAway(purpose)
                                              : false;
    return mayAdd ? addLine(request, true) : *least;
}

QnamTransport::Line &QnamTransport::addLine(const Request &request, bool isAdditional)
{
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    auto *proxies = new KnownProxies;
    manager->setProxyFactory(proxies);
    Line line;
    line.purpose = purposeOf(request);
    line.connections = request.isWrite() ? 1 : usualConnections;
    line.isAdditional = isAdditional;
    line.manager = std::move(manager);
    line.proxies = proxies;
    if (const QByteArray id = request.trust.id(); !id.isEmpty())
        line.tls = m_trusts.value(id).result();
    m_lines.append(std::move(line));
    if (isAdditional && !std::exchange(m_isClosing, true))
        m_clock.after(idleTime, this, [this] { closeIdleLines(); });
    return m_lines.last();
}

void QnamTransport::connectWhereFarAway(Exchange *exchange, const Request &request,
                                        const QList<QNetworkProxy> &proxies)
{
    const QByteArray purpose = purposeOf(request);
    if (std::ranges::count(m_lines, purpose, &Line::purpose) == mostLines)
        return;
    if (isFarAway(purpose)) {
        connectAhead(request, proxies);
    } else if (!m_recent.contains(purpose)) {
        m_clock.after(farAway, exchange, [this, request, proxies, purpose] {
            if (!m_recent.contains(purpose) &&
                std::ranges::count(m_lines, purpose, &Line::purpose) < mostLines)
                connectAhead(request, proxies);
        });
    }
}

void QnamTransport::connectAhead(const Request &request, const QList<QNetworkProxy> &proxies)
{
    const QByteArray purpose = purposeOf(request);
    for (auto count = std::ranges::count(m_lines, purpose, &Line::purpose); count < mostLines;
         ++count)
        addLine(request, true);
    for (Line &line : m_lines) {
        if (line.purpose != purpose)
            continue;
        line.usedAt = m_clock.elapsed();
        line.proxies->set(request.url, m_proxies.withCredentials(proxies));
        // As QNetworkAccessManager::connectToHost does it: each opens one connection, up to what Qt
        // opens to a host. That function itself allows HTTP/2, which has connections of its own.
        QUrl url = request.url;
        url.setScheme(beforeRequests + url.scheme());
        for (int i = 0; i < line.connections; ++i) {
            QNetworkReply *reply = line.manager->get(outgoingTo(url, line));
            connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        }
    }
}

void QnamTransport::closeIdleLines()
{
    m_lines.removeIf([this](const Line &line) {
        return line.isAdditional && underWay(line) == 0 &&
               m_clock.elapsed() - line.usedAt >= idleTime;
    });
    m_isClosing = std::ranges::any_of(m_lines, &Line::isAdditional);
    if (m_isClosing)
        m_clock.after(idleTime, this, [this] { closeIdleLines(); });
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
    m_lines.removeIf([manager](const Line &line) { return line.manager.get() == manager; });
}

void QnamTransport::dropManagerOf(const Exchange *stray, ErrorKind kind)
{
    const QNetworkAccessManager *manager = stray->manager();
    retire(manager);
    const auto exchanges = findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    for (Exchange *exchange : exchanges) {
        if (exchange != stray && exchange->manager() == manager)
            exchange->loseConnection(kind);
    }
}

QFuture<Result<Answer>> QnamTransport::send(const Request &request, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return ready<Answer>(fail(ErrorKind::Cancelled));
    auto *exchange = new Exchange(request, m_clock, cancel, this);
    const auto future = exchange->future();
    connect(exchange, &Exchange::strayed, this,
            [this, exchange](ErrorKind kind) { dropManagerOf(exchange, kind); });
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

QNetworkRequest QnamTransport::outgoingTo(const QUrl &url, const Line &line)
{
    QNetworkRequest outgoing(url);
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
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // see the class
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(line.connections);
    outgoing.setHttp1Configuration(http1);
#endif
    return outgoing;
}

void QnamTransport::launch(Exchange *exchange, const Request &request,
                           const QList<QNetworkProxy> &proxies)
{
    Line &line = lineFor(request);
    line.usedAt = m_clock.elapsed();
    if (isLongRead(request) && underWay(line) < line.connections) {
        // Not by the future: whoever waits for it may take the answer away.
        connect(exchange, &Exchange::answered, this,
                [this, purpose = line.purpose, sentAt = line.usedAt] {
                    auto &recent = m_recent[purpose];
                    recent.push_back(m_clock.elapsed() - sentAt);
                    if (recent.size() > mostRecent)
                        recent.pop_front();
                });
    }
    line.proxies->set(request.url, m_proxies.withCredentials(proxies));

    QNetworkRequest outgoing = outgoingTo(request.url, line);
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
    if (isLongRead(request))
        connectWhereFarAway(exchange, request, proxies);
    if (request.method == Method::Delete)
        retire(exchange->manager());
}

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/net/proxies.h"
#include "app/net/transport.h"

#include <QFuture>
#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>

namespace syncdeck::net {

class Exchange;

/// Transport over QNetworkAccessManager, with everything off that acts by itself: redirects,
/// cookies, caches, stored credentials. TLS errors end the request; there is no way past them.
/// A write is never sent a second time, see OneShotBody. The system's proxies are used, except for
/// this machine's own addresses.
///
/// Qt 6.4 takes an answer with a status below 200 for the whole answer: the connection is free
/// then, and the real one comes to the next request. Which requests of a manager share a connection
/// is not to be known, so after a stray answer the manager goes with all of them. Nor is it known
/// what a request that was given up leaves on its connection, so the next ones get another manager.
///
/// The answer to a deletion does not name what was deleted. If the service answers a request twice
/// on one connection, the second answer would pass for that of the next deletion. So each deletion
/// has a connection of its own.
///
/// Writes, what a person waits for, and long work have connections of their own, so none waits
/// behind another. For long work's reads there are up to `mostReadsAtOnce`, but more than Qt opens
/// by itself only where answers come from far away: on a quick way they would bring nothing. The
/// additional ones are opened as they are needed and closed when they are idle. Writes that are
/// under way at once share no manager, up to six.
///
/// HTTP/2 is off. Measured with Qt 6.4 at a latency of 100 ms, 100 answers took 0.64 s by 20
/// streams and 0.71 s over 18 connections; a lost connection takes all its streams along, an
/// ordinary GOAWAY left requests without an end, and so did QTBUG-111417 and QTBUG-143926
/// (`finished` never comes). Other programs on Qt switched it off for that: ownCloud client (pull
/// requests 7053, 7620), MerginMaps mobile (2575), OpenCloud desktop (1010).
class QnamTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit QnamTransport(Clock &clock, QObject *parent = nullptr);
    /// With other proxies than the system's.
    QnamTransport(Clock &clock, FindProxies findProxies, QObject *parent = nullptr);
    ~QnamTransport() override; ///< unfinished requests finish as `Cancelled`

    [[nodiscard]] QFuture<Result<Answer>> send(const Request &request,
                                               const CancelToken &cancel) override;

    /// Sets the credentials for the proxy named by a `ProxyAuthenticationRequired` error. Kept
    /// until this object is destroyed.
    void setProxyCredentials(const QString &proxy, const Credentials &credentials);

private:
    class KnownProxies;
    /// A manager and its connections. A connection may only be used by requests that trust the same
    /// authorities, which QNetworkAccessManager does not distinguish.
    struct Line
    {
        QByteArray purpose;
        int connections = 0; ///< to one host
        bool isAdditional = false;
        std::chrono::milliseconds usedAt{0};
        std::shared_ptr<QNetworkAccessManager> manager;
        KnownProxies *proxies = nullptr;      ///< the manager's
        std::optional<QSslConfiguration> tls; ///< if it is not Qt's default
    };

    [[nodiscard]] int underWay(const Line &line) const;
    [[nodiscard]] bool isFarAway(const QByteArray &purpose) const;
    Line &lineFor(const Request &request);
    Line &addLine(const Request &request, bool isAdditional);
    /// Opens all connections for long reads as soon as the service is known to be far away, so that
    /// they are ready when the first answer tells what to request next.
    void connectWhereFarAway(Exchange *exchange, const Request &request,
                             const QList<QNetworkProxy> &proxies);
    void connectAhead(const Request &request, const QList<QNetworkProxy> &proxies);
    void closeIdleLines();
    // The steps of a request; each may have to wait for another thread.
    void findTrust(Exchange *exchange, const Request &request);
    void findProxies(Exchange *exchange, const Request &request);
    /// Sends no further request with this manager. Requests already sent are finished.
    void retire(const QNetworkAccessManager *manager);
    /// Drops the manager with all its connections; its other requests fail.
    void dropManagerOf(const Exchange *stray, ErrorKind kind);
    /// What all requests have in common.
    [[nodiscard]] static QNetworkRequest outgoingTo(const QUrl &url, const Line &line);
    void launch(Exchange *exchange, const Request &request, const QList<QNetworkProxy> &proxies);

    Clock &m_clock;
    Proxies m_proxies;
    /// TLS configurations by Trust::id. Reading the system's authorities takes a tenth of a second,
    /// so each is made once, in another thread.
    QHash<QByteArray, QFuture<QSslConfiguration>> m_trusts;
    QList<Line> m_lines;
    bool m_isClosing = false; ///< a search for idle lines is scheduled
    /// Durations of the last answers that did not wait for a connection. By purpose.
    QHash<QByteArray, std::deque<std::chrono::milliseconds>> m_recent;
};

} // namespace syncdeck::net

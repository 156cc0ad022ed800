// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/proxies.h"

#include "app/net/environmentproxy.h"

#include <QHostAddress>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

Proxies::Proxies(FindProxies find)
    : m_find(std::move(find))
{
}

bool Proxies::areNeedlessFor(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

Result<QList<QNetworkProxy>> Proxies::ofThisSystem(const QNetworkProxyQuery &query)
{
    if (const auto named = environmentProxy(query.url())) {
        if (!*named)
            return Failure(named->error());
        return QList{**named};
    }
    return QNetworkProxyFactory::systemProxyForQuery(query);
}

QFuture<Result<QList<QNetworkProxy>>> Proxies::lookUp(const QUrl &url) const
{
    return QtConcurrent::run([find = m_find, url] {
        Result<QList<QNetworkProxy>> found = find(QNetworkProxyQuery(url));
        if (found && found->isEmpty())
            found->append(QNetworkProxy(QNetworkProxy::NoProxy));
        return found;
    });
}

QList<QNetworkProxy> Proxies::withCredentials(QList<QNetworkProxy> proxies) const
{
    for (QNetworkProxy &proxy : proxies) {
        const auto known = m_credentials.constFind(nameOf(proxy));
        if (known == m_credentials.cend())
            continue;
        const std::string_view password = known->password.reveal();
        proxy.setUser(known->user);
        proxy.setPassword(
            QString::fromUtf8(password.data(), static_cast<qsizetype>(password.size())));
    }
    return proxies;
}

void Proxies::setCredentials(const QString &proxy, Credentials credentials)
{
    m_credentials.insert(proxy, std::move(credentials));
}

QString Proxies::nameOf(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    QUrl url;
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    return url.authority();
}

} // namespace syncdeck::net

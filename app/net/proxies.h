// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/net/credentials.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QUrl>

#include <functional>

namespace syncdeck::net {

using FindProxies = std::function<Result<QList<QNetworkProxy>>(const QNetworkProxyQuery &)>;

/// The proxies to use for a service, and their credentials. Held in memory only.
class Proxies
{
public:
    /// `find` is called in another thread, since the system may have to download a script first.
    explicit Proxies(FindProxies find);

    /// The proxies of the environment variables (see environmentProxy), else those of the system's
    /// settings, including PAC scripts if the system supports them.
    [[nodiscard]] static Result<QList<QNetworkProxy>> ofThisSystem(const QNetworkProxyQuery &query);

    /// Whether no proxy is used, since the address is this machine's own.
    [[nodiscard]] static bool areNeedlessFor(const QUrl &url);

    /// The proxies to try in this order; never empty. Fails with `ProxyUnusable`.
    [[nodiscard]] QFuture<Result<QList<QNetworkProxy>>> lookUp(const QUrl &url) const;

    /// The proxies with the credentials set for them, if they have none of their own.
    [[nodiscard]] QList<QNetworkProxy> withCredentials(QList<QNetworkProxy> proxies) const;

    /// `proxy`: its name as returned by nameOf.
    void setCredentials(const QString &proxy, Credentials credentials);

    /// Host and port; empty for no proxy.
    [[nodiscard]] static QString nameOf(const QNetworkProxy &proxy);

private:
    FindProxies m_find;
    QHash<QString, Credentials> m_credentials;
};

} // namespace syncdeck::net

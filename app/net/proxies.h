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

/// Which proxies stand between here and a service, and who one is to them. Nothing of it is kept
/// beyond this run.
class Proxies
{
public:
    /// `find` runs on another thread, since a script may have to be fetched first.
    explicit Proxies(FindProxies find);

    /// As the environment says (see environmentProxy), else as this system's settings say (PAC
    /// scripts included, where the system runs them).
    [[nodiscard]] static Result<QList<QNetworkProxy>> ofThisSystem(const QNetworkProxyQuery &query);

    /// Whether none can: the address is this machine's own.
    [[nodiscard]] static bool areNeedlessFor(const QUrl &url);

    /// Those to try in turn; never empty. `ProxyUnusable`.
    [[nodiscard]] QFuture<Result<QList<QNetworkProxy>>> lookUp(const QUrl &url) const;

    /// The proxies with the credentials that were given for them, where they have none of their
    /// own.
    [[nodiscard]] QList<QNetworkProxy> withCredentials(QList<QNetworkProxy> proxies) const;

    /// `proxy`: its name as nameOf gives it.
    void setCredentials(const QString &proxy, Credentials credentials);

    /// Host and port; empty where it stands for none.
    [[nodiscard]] static QString nameOf(const QNetworkProxy &proxy);

private:
    FindProxies m_find;
    QHash<QString, Credentials> m_credentials;
};

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/environmentproxy.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

struct Variable
{
    QString name;
    QString value;
};

/// The first of them that is set, each in small letters or in capitals.
std::optional<Variable> variable(const QStringList &names)
{
    for (const QString &small : names) {
        for (const QString &name : {small, small.toUpper()}) {
            const QString value = qEnvironmentVariable(name.toLatin1().constData()).trimmed();
            if (!value.isEmpty())
                return Variable{name, value};
        }
    }
    return {};
}

bool isPortOf(const QUrl &url, QStringView port)
{
    return port.toInt() == url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

/// Whether an entry of `no_proxy` means the URL.
bool isExcepted(const QUrl &url, QString entry)
{
    const QString host = url.host();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const auto network = QHostAddress::parseSubnet(entry);
        if (entry.contains(u'/') && network.second >= 0)
            return address.isInSubnet(network);
        if (QHostAddress(entry).isEqual(address))
            return true;
    }
    static const QRegularExpression withPort(u"^\\[?(.+?)\\]?:(\\d+)$"_s);
    if (const auto match = withPort.match(entry);
        match.hasMatch() && (entry.startsWith(u'[') || entry.count(u':') == 1)) {
        if (!isPortOf(url, match.capturedView(2)))
            return false;
        entry = match.captured(1);
    }
    if (entry == u'*')
        return true;
    if (!address.isNull())
        return QHostAddress(entry).isEqual(address);
    while (entry.startsWith(u'*') || entry.startsWith(u'.'))
        entry.remove(0, 1);
    return !entry.isEmpty() && (host.compare(entry, Qt::CaseInsensitive) == 0 ||
                                host.endsWith(u'.' + entry, Qt::CaseInsensitive));
}

bool isExcepted(const QUrl &url)
{
    const auto excepted = variable({u"no_proxy"_s});
    if (!excepted)
        return false;
    static const QRegularExpression separators(u"[,\\s]+"_s);
    const QStringList entries = excepted->value.split(separators, Qt::SkipEmptyParts);
    return std::ranges::any_of(entries,
                               [&url](const QString &entry) { return isExcepted(url, entry); });
}

Result<QNetworkProxy> proxyOf(const Variable &variable)
{
    const bool hasKind = variable.value.contains("://"_L1);
    const QUrl url(hasKind ? variable.value : u"http://"_s + variable.value);
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorKind::ProxyUnusable, variable.name);
    const QString kind = url.scheme();
    const bool isSocks = kind == "socks"_L1 || kind == "socks5"_L1 || kind == "socks5h"_L1;
    if (!isSocks && kind != "http"_L1)
        return fail(ErrorKind::ProxyUnusable, variable.name, kind);
    constexpr int usualHttpPort = 80;
    constexpr int usualSocksPort = 1080;
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        static_cast<quint16>(url.port(isSocks ? usualSocksPort : usualHttpPort)),
                        url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    if (kind == "socks5"_L1)
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

} // namespace

std::optional<Result<QNetworkProxy>> environmentProxy(const QUrl &url)
{
    QStringList names{u"all_proxy"_s, u"http_proxy"_s};
    if (url.scheme() == "https"_L1)
        names.prepend(u"https_proxy"_s);
    const auto named = variable(names);
    if (!named)
        return {};
    if (isExcepted(url))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return proxyOf(*named);
}

} // namespace syncdeck::net

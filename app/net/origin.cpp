// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/origin.h"

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

int portOf(const QUrl &url)
{
    if (url.scheme() == "https"_L1)
        return url.port(443);
    if (url.scheme() == "http"_L1)
        return url.port(80);
    return url.port();
}

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

} // namespace

Origin::Origin(const QUrl &baseUrl)
    : m_scheme(baseUrl.scheme())
    , m_host(hostOf(baseUrl))
    , m_port(portOf(baseUrl))
{
}

bool Origin::owns(const QUrl &url) const
{
    // An empty user would be sent on as one, too.
    return url.isValid() && !m_host.isEmpty() && !url.authority().contains(u'@') &&
           url.scheme() == m_scheme && hostOf(url) == m_host && portOf(url) == m_port;
}

QString Origin::text() const
{
    QUrl url;
    url.setScheme(m_scheme);
    url.setHost(m_host);
    const bool usual =
        (m_scheme == "https"_L1 && m_port == 443) || (m_scheme == "http"_L1 && m_port == 80);
    if (!usual)
        url.setPort(m_port);
    return url.toString();
}

} // namespace syncdeck::net

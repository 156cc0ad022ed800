// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace syncdeck::net {

/// Scheme, host and port: what credentials are bound to.
class Origin
{
public:
    /// Of a base URL; its path is not part of the origin.
    explicit Origin(const QUrl &baseUrl);

    /// Whether the URL has the same scheme, host (in ASCII form, any letter case) and port
    /// (defaults made explicit), and no user info of its own.
    [[nodiscard]] bool owns(const QUrl &url) const;

    [[nodiscard]] QString text() const; ///< such as `https://sync.twilio.com`

private:
    QString m_scheme;
    QString m_host;
    int m_port;
};

} // namespace syncdeck::net

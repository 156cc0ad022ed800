// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/net/transport.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace syncdeck::net {

/// Transport over QNetworkAccessManager, with everything off that acts by itself: redirects,
/// cookies, caches, stored credentials. TLS errors end the request; there is no way past them.
/// A write is never sent a second time, see OneShotBody.
class QnamTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit QnamTransport(Clock &clock, QObject *parent = nullptr);
    ~QnamTransport() override; ///< open requests finish as `Cancelled`

    [[nodiscard]] QFuture<Result<Answer>> send(const Request &request,
                                               const CancelToken &cancel) override;

private:
    Clock &m_clock;
    QNetworkAccessManager m_manager;
};

} // namespace syncdeck::net

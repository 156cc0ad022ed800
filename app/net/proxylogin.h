// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/credentials.h"
#include "app/net/transport.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace syncdeck::net {

class QnamTransport;

/// A transport that asks whoever is there for a user name and a password where a proxy wants them,
/// and then sends again: what a proxy turns away has not left, so that is safe for writes as well.
/// However many requests a proxy turns away, it is asked about once.
class ProxyLogin final : public QObject, public Transport
{
    Q_OBJECT

public:
    struct Question
    {
        QString proxy;         ///< host and port
        bool wasWrong = false; ///< those that were given are not accepted
    };
    /// An error means that there is no answer: the requests that wait for it fail with
    /// `ProxyAuthenticationRequired`, and later ones ask again.
    using Ask = std::function<QFuture<Result<Credentials>>(const Question &)>;

    /// `transport` outlives it.
    explicit ProxyLogin(QnamTransport &transport, QObject *parent = nullptr);
    ~ProxyLogin() override; ///< what waits for an answer finishes as `Cancelled`

    /// Without, nobody is there.
    void setAsk(Ask ask) { m_ask = std::move(ask); }

    [[nodiscard]] QFuture<Result<Answer>> send(const Request &request,
                                               const CancelToken &cancel) override;

private:
    class Attempt;
    struct Login
    {
        int given = 0; ///< how many times
        bool isAsked = false;
        QList<Attempt *> waiting;
    };

    void turnedAway(Attempt *attempt, const QString &proxy);
    void ask(const QString &proxy, bool wasWrong);
    void answered(const QString &proxy, const Result<Credentials> &credentials);

    QnamTransport &m_transport;
    Ask m_ask;
    QHash<QString, Login> m_logins;      ///< by proxy
    std::unique_ptr<QObject> m_attempts; ///< their parent
};

} // namespace syncdeck::net

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

/// A transport that asks the user for a user name and password when a proxy requires them, and then
/// sends the request again. A request that the proxy rejected never reached the service, so this is
/// safe for writes as well. The user is asked once per proxy, however many requests it rejects.
class ProxyLogin final : public QObject, public Transport
{
    Q_OBJECT

public:
    struct Question
    {
        QString proxy;         ///< host and port
        bool wasWrong = false; ///< the previous answer was not accepted
    };
    /// An error means that the user gave no answer: the waiting requests fail with
    /// `ProxyAuthenticationRequired`, and later requests ask again.
    using Ask = std::function<QFuture<Result<Credentials>>(const Question &)>;

    /// `transport` must outlive the object.
    explicit ProxyLogin(QnamTransport &transport, QObject *parent = nullptr);
    ~ProxyLogin() override; ///< waiting requests finish as `Cancelled`

    /// Without one, no user is asked.
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

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/proxylogin.h"

#include "app/base/whendone.h"
#include "app/net/qnamtransport.h"

#include <QPointer>

namespace syncdeck::net {

/// One request until it is through, or nobody knows how.
class ProxyLogin::Attempt final : public QObject
{
public:
    Attempt(const Request &request, const CancelToken &cancel, ProxyLogin &login)
        : QObject(login.m_attempts.get())
        , m_request(request)
        , m_cancel(cancel)
        , m_login(login)
    {
        // While it is under way the transport sees to that.
        m_cancel.onCancel(this, [this] {
            if (m_waitsForAnswer)
                end(fail(ErrorKind::Cancelled));
        });
    }

    ~Attempt() override
    {
        Failure cancelled = fail(ErrorKind::Cancelled);
        cancelled.error().mayHaveBeenApplied = !m_waitsForAnswer && m_request.isWrite();
        m_completion.finish(cancelled);
    }

    [[nodiscard]] QFuture<Result<Answer>> future() const { return m_completion.future(); }

    /// How many times credentials had been given for the proxy when it was sent.
    [[nodiscard]] int given(const QString &proxy) const { return m_given.value(proxy); }

    void send()
    {
        m_waitsForAnswer = false;
        m_given.clear();
        for (auto login = m_login.m_logins.cbegin(); login != m_login.m_logins.cend(); ++login)
            m_given.insert(login.key(), login->given);
        // Not with this as context, see PacedRequest::send.
        m_login.m_transport.send(m_request, m_cancel)
            .then([attempt = QPointer(this)](const Result<Answer> &result) {
                if (attempt)
                    attempt->take(result);
            });
    }

    void giveUp() { end(Failure(m_refusal)); }

private:
    void take(const Result<Answer> &result)
    {
        if (result || result.error().kind != ErrorKind::ProxyAuthenticationRequired) {
            end(result);
            return;
        }
        m_waitsForAnswer = true;
        m_refusal = result.error();
        m_login.turnedAway(this, result.error().subject);
    }

    void end(const Result<Answer> &result)
    {
        for (Login &login : m_login.m_logins)
            login.waiting.removeOne(this);
        m_completion.finish(result);
        deleteLater();
    }

    Request m_request;
    CancelToken m_cancel;
    ProxyLogin &m_login;
    Completion<Answer> m_completion;
    QHash<QString, int> m_given;
    Error m_refusal{};
    bool m_waitsForAnswer = false;
};

ProxyLogin::ProxyLogin(QnamTransport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_attempts(std::make_unique<QObject>())
{
}

ProxyLogin::~ProxyLogin()
{
    // While the logins that they refer to are still there.
    m_attempts.reset();
}

QFuture<Result<Answer>> ProxyLogin::send(const Request &request, const CancelToken &cancel)
{
    auto *attempt = new Attempt(request, cancel, *this);
    const auto future = attempt->future();
    attempt->send();
    return future;
}

void ProxyLogin::turnedAway(Attempt *attempt, const QString &proxy)
{
    Login &login = m_logins[proxy];
    if (attempt->given(proxy) < login.given) { // somebody has answered meanwhile
        attempt->send();
        return;
    }
    login.waiting << attempt;
    if (!std::exchange(login.isAsked, true))
        ask(proxy, login.given > 0);
}

void ProxyLogin::ask(const QString &proxy, bool wasWrong)
{
    if (!m_ask) {
        answered(proxy, fail(ErrorKind::ProxyAuthenticationRequired));
        return;
    }
    whenDone(m_ask({proxy, wasWrong}), this, [this, proxy](const Result<Credentials> &credentials) {
        answered(proxy, credentials);
    });
}

void ProxyLogin::answered(const QString &proxy, const Result<Credentials> &credentials)
{
    Login &login = m_logins[proxy];
    login.isAsked = false;
    if (credentials) {
        m_transport.setProxyCredentials(proxy, *credentials);
        ++login.given;
    }
    const QList<Attempt *> waiting = std::exchange(login.waiting, {});
    for (Attempt *attempt : waiting) {
        if (credentials)
            attempt->send();
        else
            attempt->giveUp();
    }
}

} // namespace syncdeck::net

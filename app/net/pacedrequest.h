// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/net/gate.h"
#include "app/net/pacer.h"
#include "app/net/requestlog.h"
#include "app/net/wait.h"

#include <QObject>

namespace syncdeck::net {

/// A request that passes the gate: waits for its turn, is sent, and repeated if that is safe.
/// Finishes once and deletes itself.
class PacedRequest : public QObject
{
    Q_OBJECT

public:
    struct Surroundings
    {
        Transport &transport;
        Clock &clock;
        RequestLog &log;
        Pacer *pacer;    ///< null: not paced
        bool &wasSecure; ///< a request of the gate has completed the TLS handshake
    };

    /// `credentials` must outlive the object.
    PacedRequest(Request request, Pacer::Fare fare, const Credentials &credentials,
                 const Surroundings &surroundings, const CancelToken &cancel, QObject *parent);
    ~PacedRequest() override;

    [[nodiscard]] QFuture<Result<Answer>> future() const { return m_completion.future(); }
    void start();

Q_SIGNALS:
    /// Emitted for a wait that is long enough to be shown to the user.
    void waitBegan(const syncdeck::net::Wait &wait);
    void waitEnded();

private:
    void waitForTurn();
    void leaveQueue();
    void send();
    void take(Result<Answer> result, std::chrono::milliseconds sentAt, const QDateTime &at);
    [[nodiscard]] std::chrono::milliseconds inVainFor(const Result<Answer> &result,
                                                      std::chrono::milliseconds sentAt);
    void sendAgain(const Wait &wait, std::chrono::milliseconds sentAt);
    void tellOf(const Wait &wait);
    void endWait();
    void finish(Result<Answer> result);

    Request m_request;
    Pacer::Fare m_fare;
    const Credentials &m_credentials;
    Surroundings m_around;
    CancelToken m_cancel;
    Completion<Answer> m_completion;
    int m_attempt = 0;
    std::optional<std::chrono::milliseconds> m_inVainSince; ///< time of Clock::elapsed
    bool m_isWaitTold = false;
    bool m_inQueue = false;
    bool m_inTransport = false; ///< then the transport handles cancellation
};

} // namespace syncdeck::net

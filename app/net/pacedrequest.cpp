// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/pacedrequest.h"

#include "app/net/redaction.h"
#include "app/net/retryafter.h"
#include "app/net/retrypolicy.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::net {

namespace {

Request withCredentials(const Request &request, const Credentials &credentials)
{
    Request signedRequest = request;
    const std::string_view password = credentials.password.reveal();
    QByteArray plain = credentials.user.toUtf8() + ':';
    plain.append(password.data(), static_cast<qsizetype>(password.size()));
    QByteArray encoded = plain.toBase64();
    wipe(plain);
    signedRequest.headers.append({"Authorization"_ba, "Basic " + encoded});
    wipe(encoded);
    return signedRequest;
}

/// What a server says of a refusal is shown, kept in the history and passed on. Where it echoes the
/// credentials, as some gateways do, they end here. Of a body only as much is kept as the log
/// keeps: the service says what is wrong in a line, and to look through megabytes takes its time.
Result<Answer> withoutEcho(Result<Answer> result, const Credentials &credentials)
{
    if (!result || result->status < 400)
        return result;
    const Redaction redaction(credentials);
    result->body = redaction.body(result->body, RequestLog::maxBodyBytes);
    for (auto &[name, value] : result->headers)
        value = redaction.body(value, value.size());
    return result;
}

} // namespace

PacedRequest::PacedRequest(Request request, Pacer::Fare fare, const Credentials &credentials,
                           const Surroundings &surroundings, const CancelToken &cancel,
                           QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_fare(std::move(fare))
    , m_credentials(credentials)
    , m_around(surroundings)
    , m_cancel(cancel)
{
}

PacedRequest::~PacedRequest()
{
    leaveQueue();
    Failure cancelled = fail(ErrorKind::Cancelled);
    // What the transport would say of it comes too late.
    cancelled.error().mayHaveBeenApplied = m_inTransport && m_request.isWrite();
    m_completion.finish(cancelled);
}

void PacedRequest::start()
{
    m_cancel.onCancel(this, [this] {
        if (!m_inTransport)
            finish(fail(ErrorKind::Cancelled));
    });
    waitForTurn();
}

void PacedRequest::waitForTurn()
{
    if (m_completion.isFinished())
        return;
    if (!m_around.pacer) {
        send();
        return;
    }
    m_inQueue = true;
    m_around.pacer->enter(m_fare, this, [this] { send(); });
    // Long work stands in the queue all the time, and shows how far it is.
    if (m_inQueue && m_fare.priority == Priority::Interactive) {
        m_around.clock.after(longestSilence, this, [this] {
            if (m_inQueue)
                tellOf({});
        });
    }
}

void PacedRequest::tellOf(const Wait &wait)
{
    if (std::exchange(m_isWaitTold, true))
        return;
    Q_EMIT waitBegan(wait);
}

void PacedRequest::endWait()
{
    if (std::exchange(m_isWaitTold, false))
        Q_EMIT waitEnded();
}

void PacedRequest::leaveQueue()
{
    if (m_inQueue)
        m_around.pacer->leave(m_fare, this);
    m_inQueue = false;
}

void PacedRequest::send()
{
    m_inQueue = false;
    endWait();
    ++m_attempt;
    m_inTransport = true;
    const auto sentAt = m_around.clock.elapsed();
    if (!m_request.isWrite())
        m_request.patience = readPatience(m_attempt);
    m_around.clock.after(longestSilenceOfService, this, [this, attempt = m_attempt] {
        if (m_inTransport && m_attempt == attempt)
            tellOf({Wait::For::Answer});
    });
    m_around.transport
        .send(withCredentials(m_request, m_credentials), m_cancel)
        // Not with this as context: Qt 6.4 asserts that a context outlives what it waits for, and a
        // request goes with its gate while the transport may still be at work.
        .then([self = QPointer(this), sentAt,
               at = m_around.clock.now()](const Result<Answer> &result) {
            if (!self)
                return;
            self->m_inTransport = false;
            self->endWait();
            self->take(result, sentAt, at);
        });
}

void PacedRequest::take(Result<Answer> result, std::chrono::milliseconds sentAt,
                        const QDateTime &at)
{
    // A connection that is lost early looks as if TLS were the trouble, which it is not where it
    // could be agreed on before.
    const bool isTlsUnavailable = !result && result.error().kind == ErrorKind::TlsUnavailable;
    m_around.wasSecure |= result || result.error().kind == ErrorKind::ConnectionLost;
    if (isTlsUnavailable && m_around.wasSecure)
        result.error().kind = ErrorKind::ConnectionLost;
    m_around.log.add(m_request, result, at, m_around.clock.elapsed() - sentAt, m_attempt,
                     m_credentials);
    Attempt attempt{m_attempt, m_request.isWrite(), result, {}};
    if (result)
        attempt.retryAfter = retryAfter(*result, m_around.clock.now());
    attempt.inVainFor = inVainFor(result, sentAt);
    const bool wasRefused = result && result->status == 429;
    const auto pause = retryPause(attempt, QRandomGenerator::global()->generateDouble());
    if (pause && !m_cancel.isCancelled()) {
        sendAgain({Wait::For::NextTry, *pause, result ? result->status : 0}, sentAt);
        return;
    }
    if (wasRefused && m_around.pacer) {
        // Longer than that is for the user to decide, who would wait in the queue else.
        const auto rest =
            std::min<std::chrono::milliseconds>(attempt.retryAfter.value_or(1s), longestRetry);
        m_around.pacer->refused(m_fare, rest, sentAt);
    }
    finish(withoutEcho(result, m_credentials));
}

std::chrono::milliseconds PacedRequest::inVainFor(const Result<Answer> &result,
                                                  std::chrono::milliseconds sentAt)
{
    const auto now = m_around.clock.elapsed();
    // Waiting for an answer in vain is time lost, too.
    if (!m_inVainSince)
        m_inVainSince = result ? now : sentAt;
    if (result && m_around.pacer) {
        if (result->status == 429)
            m_inVainSince = std::max(*m_inVainSince, m_around.pacer->passedAt(m_fare));
        else
            m_around.pacer->passed(m_fare);
    }
    return now - *m_inVainSince;
}

void PacedRequest::sendAgain(const Wait &wait, std::chrono::milliseconds sentAt)
{
    if (wait.length > longestSilence)
        tellOf(wait);
    if (wait.status == 429 && m_around.pacer) {
        // Everything to that object rests, and this goes first when it may.
        m_around.pacer->refused(m_fare, wait.length, sentAt);
        m_inQueue = true;
        m_around.pacer->enterAgain(m_fare, this, [this] { send(); });
    } else {
        m_around.clock.after(wait.length, this, [this] { waitForTurn(); });
    }
}

void PacedRequest::finish(Result<Answer> result)
{
    leaveQueue();
    endWait();
    m_completion.finish(std::move(result));
    deleteLater();
}

} // namespace syncdeck::net

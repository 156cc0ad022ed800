// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/trip.h"

#include "app/net/retryafter.h"
#include "app/net/retrypolicy.h"

#include <QPointer>
#include <QRandomGenerator>

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

} // namespace

Trip::Trip(Request request, QString pacedObject, const Credentials &credentials,
           const Surroundings &surroundings, const CancelToken &cancel, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_pacedObject(std::move(pacedObject))
    , m_credentials(credentials)
    , m_around(surroundings)
    , m_cancel(cancel)
{
}

Trip::~Trip()
{
    Failure cancelled = fail(ErrorKind::Cancelled);
    // What the transport would say of it comes too late.
    cancelled.error().mayHaveBeenApplied = m_inTransport && m_request.isWrite();
    m_completion.finish(cancelled);
}

void Trip::start()
{
    m_cancel.onCancel(this, [this] {
        if (!m_inTransport)
            finish(fail(ErrorKind::Cancelled));
    });
    send();
}

Pacer::Direction Trip::direction() const
{
    return m_request.isWrite() ? Pacer::Direction::Write : Pacer::Direction::Read;
}

void Trip::send()
{
    if (m_completion.isFinished())
        return;
    if (m_around.pacer && !m_pacedObject.isEmpty()) {
        const auto wait = m_around.pacer->admit(m_pacedObject, direction(), m_request.body.size(),
                                                m_around.clock.elapsed());
        if (wait > 0ms) {
            m_around.clock.after(wait, this, [this] { send(); });
            return;
        }
    }
    ++m_attempt;
    m_inTransport = true;
    const auto sentAt = m_around.clock.elapsed();
    m_around.transport
        .send(withCredentials(m_request, m_credentials), m_cancel)
        // Not with this as context: Qt 6.4 asserts that a context outlives what it waits for, and a
        // trip goes with its gate while the transport may still be at work.
        .then([trip = QPointer(this), sentAt,
               at = m_around.clock.now()](const Result<Answer> &result) {
            if (!trip)
                return;
            trip->m_inTransport = false;
            trip->take(result, sentAt, at);
        });
}

void Trip::take(const Result<Answer> &result, std::chrono::milliseconds sentAt, const QDateTime &at)
{
    m_around.log.add(m_request, result, at, m_around.clock.elapsed() - sentAt, m_attempt);
    Attempt attempt{m_attempt, m_request.isWrite(), result, {}};
    if (result) {
        attempt.retryAfter = retryAfter(result->header("Retry-After"), m_around.clock.now());
        if (result->status == 429 && m_around.pacer && !m_pacedObject.isEmpty()) {
            m_around.pacer->refused(m_pacedObject, direction(), attempt.retryAfter.value_or(1s),
                                    m_around.clock.elapsed());
        }
    }
    const auto pause = retryPause(attempt, QRandomGenerator::global()->generateDouble());
    if (!pause || m_cancel.isCancelled()) {
        finish(result);
        return;
    }
    m_around.clock.after(*pause, this, [this] { send(); });
}

void Trip::finish(Result<Answer> result)
{
    m_completion.finish(std::move(result));
    deleteLater();
}

} // namespace syncdeck::net

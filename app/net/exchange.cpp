// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/exchange.h"

#include "app/base/whendone.h"
#include "app/net/proxies.h"

#include <QNetworkReply>
#include <QtConcurrentRun>

#include <algorithm>

namespace syncdeck::net {

namespace {

constexpr qint64 readBufferBytes = 1024 * 1024;
/// What one exchange takes in and unpacks in one turn of the event loop. Many may be under way at
/// once, and all of their turns together must not keep the window waiting.
constexpr qint64 bytesATurn = 64 * 1024;
/// Most answers are smaller. A larger one gets all the room that it may need at once: growing it
/// step by step, the system would copy or map all of it anew each time. What is not used costs
/// nothing.
constexpr qint64 usualBytes = 1024 * 1024;
/// From so many bytes on, an answer is judged in another thread. To read it takes a millisecond,
/// and up to a tenth of a second for the largest.
constexpr qsizetype largeBytes = 256 * 1024;

/// Nothing: the service did answer, and its status tells the rest.
std::optional<ErrorKind> kindOf(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return {};
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::TimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::TlsFailed;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return ErrorKind::NoNetwork;
    case QNetworkReply::RemoteHostClosedError:
        return ErrorKind::ConnectionLost;
    case QNetworkReply::ContentReSendError:
        // Qt wanted to send the body again (see OneShotBody): on a redirect, which is an answer, or
        // because the connection was closed without one.
        if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 300)
            return {};
        return ErrorKind::ConnectionLost;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return ErrorKind::AnswerUnreadable;
    case QNetworkReply::UnknownNetworkError: {
        // Qt has one value for all that the system says of sockets.
        const QString text = reply.errorString();
        return text.contains(QStringLiteral("unreachable"), Qt::CaseInsensitive)
                   ? ErrorKind::NoNetwork
                   : ErrorKind::ConnectionLost;
    }
    default:
        break;
    }
    if (reply.error() == QNetworkReply::ProxyAuthenticationRequiredError)
        return ErrorKind::ProxyAuthenticationRequired;
    if (reply.error() >= QNetworkReply::ProxyConnectionRefusedError &&
        reply.error() <= QNetworkReply::UnknownProxyError)
        return ErrorKind::ProxyFailed;
    // The rest are HTTP statuses in other words, and what Qt makes of a damaged body.
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 400)
        return {};
    return ErrorKind::ConnectionLost;
}

bool neverLeft(ErrorKind kind)
{
    return kind == ErrorKind::HostNotFound || kind == ErrorKind::ConnectionRefused ||
           kind == ErrorKind::NoNetwork || kind == ErrorKind::TlsFailed ||
           kind == ErrorKind::TlsUnavailable || kind == ErrorKind::ProxyUnusable ||
           kind == ErrorKind::ProxyAuthenticationRequired || kind == ErrorKind::ProxyFailed;
}

} // namespace

Exchange::Exchange(const Request &request, Clock &clock, const CancelToken &cancel, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_isAnsweredBy(request.isAnsweredBy)
    , m_host(request.url.host())
    , m_isSecure(request.url.scheme() == QStringLiteral("https"))
    , m_hasNewsOfSending(!request.isWrite() || !request.body.isEmpty())
    , m_maxBytes(request.maxAnswerBytes)
    , m_isWrite(request.isWrite())
{
    // Qt's own transfer time-out begins anew with every byte, so an answer of a byte a second would
    // never end; this one is for the whole exchange.
    clock.after(request.timeout, this, [this] { timeOut(); });
    if (request.patience && *request.patience < request.timeout) {
        clock.after(*request.patience, this, [this] {
            if (m_receivedBytes == 0)
                giveUp(ErrorKind::TimedOut);
        });
    }
    cancel.onCancel(this, [this] { giveUp(ErrorKind::Cancelled); });
}

void Exchange::follow(QNetworkReply *reply, std::shared_ptr<QNetworkAccessManager> manager,
                      const QNetworkProxy &proxy)
{
    m_reply = reply;
    m_manager = std::move(manager);
    m_proxy = proxy;
    m_reply->setParent(this);
    // Else Qt's own thread takes in whatever comes, faster than it is read and given up here. It
    // heeds that only once it is at work on the request: by now, or soon from the event loop, and
    // it forgets what comes before the connection is there.
    const auto limit = [reply] {
        reply->setReadBufferSize(readBufferBytes);
    };
    limit();
    QMetaObject::invokeMethod(reply, limit, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::requestSent, reply, limit);
    connect(reply, &QNetworkReply::socketStartedConnecting, this,
            [this] { m_isConnecting = true; });
    connect(reply, &QNetworkReply::encrypted, this, [this] { m_wasSent = true; });
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_wasSent = true; });
    connect(reply, &QNetworkReply::sslErrors, this, [this] { m_hasCertificateErrors = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readAvailable);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::readAvailable);
}

void Exchange::refuse(const Error &error)
{
    m_completion.finish(Failure(error));
    deleteLater();
}

Exchange::~Exchange()
{
    m_completion.finish(Failure(failure(ErrorKind::Cancelled, {})));
    stop();
}

void Exchange::stop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    delete std::exchange(m_reply, nullptr); // before the manager that serves it
}

bool Exchange::isPacked() const
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    return encoding == "gzip" || encoding == "x-gzip";
}

void Exchange::readAvailable()
{
    if (m_completion.isFinished() || m_isTurnQueued)
        return;
    const bool isMore = takeSlice();
    if (m_body.size() > m_maxBytes || m_receivedBytes > m_maxBytes) {
        giveUp(ErrorKind::AnswerTooLarge);
    } else if (isMore) { // after whatever else waits
        m_isTurnQueued = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isTurnQueued = false;
                readAvailable();
            },
            Qt::QueuedConnection);
    } else if (m_reply->isFinished()) {
        m_body.squeeze();
        conclude();
    }
}

bool Exchange::takeSlice()
{
    const bool packed = isPacked();
    if (m_body.size() > usualBytes)
        m_body.reserve(m_maxBytes + bytesATurn);
    qint64 left = bytesATurn;
    for (;;) {
        if (packed)
            left -= m_inflater.unpack(m_body, left);
        if (left <= 0)
            return true;
        const QByteArray piece = m_reply->read(left);
        if (piece.isEmpty())
            return false;
        left -= piece.size();
        m_receivedBytes += piece.size();
        if (packed)
            m_inflater.add(piece);
        else
            m_body += piece;
    }
}

void Exchange::timeOut()
{
    if (m_isOver) // it is here, and being judged
        return;
    if (m_completion.isFinished() || !m_isWrite || !m_reply || !isUnsent()) {
        giveUp(ErrorKind::TimedOut);
        return;
    }
    // Qt sends from a thread of its own. What that did until it hears of the end is told soon.
    constexpr auto news = std::chrono::seconds(1);
    disconnect(m_reply, &QNetworkReply::readyRead, this, nullptr);
    disconnect(m_reply, &QNetworkReply::finished, this, nullptr);
    Q_EMIT abandoned();
    m_reply->abort();
    m_clock.after(news, this, [this] {
        m_isOver = true;
        giveUp(ErrorKind::TimedOut);
    });
}

void Exchange::giveUp(ErrorKind kind, const QString &detail)
{
    if (m_reply) {
        m_reply->disconnect(this);
        Q_EMIT abandoned();
    }
    m_completion.finish(Failure(failure(kind, detail)));
    if (m_reply)
        m_reply->abort();
    deleteLater();
}

void Exchange::loseConnection(ErrorKind kind)
{
    giveUp(kind);
    stop();
}

/// Where Qt says nothing of the sending itself, only a connection that is begun for the request and
/// must get secure first tells for certain.
bool Exchange::isUnsent() const
{
    return !m_wasSent && (m_hasNewsOfSending || (m_isSecure && m_isConnecting));
}

/// Where a proxy makes tunnels, it answers to what asks for one, of which no status is told. What
/// comes through a tunnel is not its own. Where it takes requests, its answers are.
bool Exchange::isLoginOfProxy() const
{
    if (m_proxy.type() == QNetworkProxy::NoProxy)
        return false;
    const bool takesRequests =
        !m_isSecure && (m_proxy.capabilities() & QNetworkProxy::CachingCapability);
    return takesRequests || !m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

/// What a proxy says of the way beyond it, Qt gives as if the other side had said it; and where a
/// proxy closes in place of an answer, Qt 6.4 says nothing at all.
bool Exchange::isOfProxy(ErrorKind kind) const
{
    if (kind == ErrorKind::ProxyAuthenticationRequired || kind == ErrorKind::ProxyFailed)
        return true;
    if (m_proxy.type() == QNetworkProxy::NoProxy || !isUnsent())
        return false;
    switch (kind) {
    case ErrorKind::TimedOut:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
        return true;
    case ErrorKind::HostNotFound:
        return m_proxy.capabilities() & QNetworkProxy::HostNameLookupCapability;
    default:
        return m_reply && m_reply->error() == QNetworkReply::UnknownNetworkError;
    }
}

Error Exchange::failure(ErrorKind kind, const QString &detail) const
{
    const bool isOfProxy = this->isOfProxy(kind);
    Error error{};
    error.kind =
        isOfProxy && kind != ErrorKind::ProxyAuthenticationRequired ? ErrorKind::ProxyFailed : kind;
    error.subject = isOfProxy ? Proxies::nameOf(m_proxy) : m_host;
    error.detail = detail;
    // Of what is broken off here, news that it was sent may be on its way.
    const bool hasStayed =
        (m_isOver && isUnsent()) || neverLeft(kind == ErrorKind::TimedOut ? kind : error.kind);
    error.mayHaveBeenApplied = m_isWrite && m_reply && !hasStayed;
    return error;
}

void Exchange::conclude()
{
    m_reply->disconnect(this); // nothing else comes, and this happens once
    m_isOver = true;
    Result<Answer> came = outcome();
    if (!came || came->isStray || !m_isAnsweredBy) {
        finish(came);
        return;
    }
    const auto judged = [isAnsweredBy = m_isAnsweredBy](Answer answer) {
        answer.isStray = !isAnsweredBy(answer);
        return answer;
    };
    if (came->body.size() < largeBytes) {
        finish(judged(*std::move(came)));
        return;
    }
    whenDone(QtConcurrent::run(judged, *std::move(came)), this, [this](const Answer &answer) {
        if (!m_completion.isFinished())
            finish(answer);
    });
}

void Exchange::finish(const Result<Answer> &came)
{
    // First: whoever hears of the outcome may send the next request.
    if (came)
        Q_EMIT answered();
    if (came && came->isStray)
        Q_EMIT strayed(isAnswer(came->status) ? ErrorKind::AnswerToAnother
                                              : ErrorKind::ConnectionLost);
    m_completion.finish(came);
    deleteLater();
}

Result<Answer> Exchange::outcome() const
{
    auto kind = kindOf(*m_reply);
    if (kind == ErrorKind::ProxyAuthenticationRequired && !isLoginOfProxy())
        kind.reset(); // a status like any other
    if (kind) {
        const bool isHandshakeBroken = kind == ErrorKind::ConnectionLost && m_isSecure &&
                                       m_isConnecting && isUnsent() &&
                                       m_proxy.type() == QNetworkProxy::NoProxy;
        if ((kind == ErrorKind::TlsFailed && !m_hasCertificateErrors) || isHandshakeBroken)
            kind = ErrorKind::TlsUnavailable;
        return Failure(failure(*kind, m_reply->errorString()));
    }
    Answer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = m_reply->rawHeaderPairs();
    answer.body = m_body;
    if (isPacked() && m_inflater.state() == Inflater::State::Damaged)
        return Failure(failure(ErrorKind::AnswerUnreadable, QStringLiteral("gzip")));
    // Qt does not always notice that a body ended early. (A chunked one that was cut is no JSON,
    // and is found out there.)
    const bool isCut =
        isPacked() && m_receivedBytes > 0 && m_inflater.state() == Inflater::State::Open;
    const QByteArray length = answer.header("Content-Length");
    if (isCut || (!length.isEmpty() && length.toLongLong() > m_receivedBytes))
        return Failure(failure(ErrorKind::ConnectionLost, {}));
    answer.isStray = !isAnswer(answer.status);
    return answer;
}

} // namespace syncdeck::net

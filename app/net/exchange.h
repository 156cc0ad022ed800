// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/net/inflater.h"
#include "app/net/transport.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace syncdeck::net {

/// Carries out one request: reads its QNetworkReply, enforces its limits, finishes once and deletes
/// itself.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// Starts the request's timeout.
    Exchange(const Request &request, Clock &clock, const CancelToken &cancel, QObject *parent);
    ~Exchange() override;

    /// Call when the request has been started: takes ownership of the reply and keeps its manager
    /// alive. `proxy`: the one in use, which may be none. Must not be called after `future` has
    /// finished.
    void follow(QNetworkReply *reply, std::shared_ptr<QNetworkAccessManager> manager,
                const QNetworkProxy &proxy);
    /// Call instead if the request cannot be started.
    void refuse(const Error &error);

    [[nodiscard]] QFuture<Result<Answer>> future() const { return m_completion.future(); }

    /// Null until the request has been started.
    [[nodiscard]] const QNetworkAccessManager *manager() const { return m_manager.get(); }
    /// Whether, as far as known, no byte of the request has been sent. The news of it comes a
    /// moment after the server has the request.
    [[nodiscard]] bool isUnsent() const;
    /// A stray answer has shown that the connection cannot be trusted any more.
    void loseConnection(ErrorKind kind);

Q_SIGNALS:
    /// Emitted when the whole answer has been received, before the future finishes.
    void answered();
    /// Emitted if that answer is stray. `kind`: the error for the requests that lose their
    /// connection because of it.
    void strayed(syncdeck::ErrorKind kind);
    /// Emitted when the request is given up early. A part of its answer may still be on the
    /// connection, unread.
    void abandoned();

private:
    [[nodiscard]] bool isPacked() const;
    /// Reads what has been received, one slice per turn of the event loop, so that a large answer
    /// does not block the thread.
    void readAvailable();
    /// Reads one slice. Returns false if there is nothing more for now.
    bool takeSlice();
    void giveUp(ErrorKind kind, const QString &detail = {});
    /// The same of a write that seems not to have left, as soon as all news of it is here.
    void timeOut();
    void stop();
    /// Whether the proxy asks for a login, not the service or a gateway.
    [[nodiscard]] bool isLoginOfProxy() const;
    [[nodiscard]] bool isOfProxy(ErrorKind kind) const;
    [[nodiscard]] Error failure(ErrorKind kind, const QString &detail) const;
    /// Called when the whole reply has been read.
    void conclude();
    [[nodiscard]] Result<Answer> outcome() const;
    void finish(const Result<Answer> &came);

    Clock &m_clock;
    std::shared_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply *m_reply = nullptr;
    Completion<Answer> m_completion;
    std::function<bool(const Answer &)> m_isAnsweredBy;
    QString m_host;
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    bool m_hasCertificateErrors = false;
    bool m_isSecure;             ///< by TLS
    bool m_hasNewsOfSending;     ///< Qt reports it for everything except a write without a body
    bool m_isConnecting = false; ///< for this request; false on an existing connection
    bool m_wasSent = false;      ///< or is about to be
    bool m_isOver = false;       ///< no more signals of the reply are expected
    QByteArray m_body;
    Inflater m_inflater;        ///< for a compressed body
    qint64 m_receivedBytes = 0; ///< of the body as sent, maybe compressed
    qint64 m_maxBytes;
    bool m_isWrite;
    bool m_isTurnQueued = false; ///< the next slice is queued
};

} // namespace syncdeck::net

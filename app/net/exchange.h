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

/// One request under way: follows its QNetworkReply, holds the limits, finishes once and deletes
/// itself.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// The request's time runs from here on.
    Exchange(const Request &request, Clock &clock, const CancelToken &cancel, QObject *parent);
    ~Exchange() override;

    /// Once it is on its way: takes the reply over, and holds the manager that serves it. `proxy`:
    /// the one in between, which may be none. Not after `future` has finished.
    void follow(QNetworkReply *reply, std::shared_ptr<QNetworkAccessManager> manager,
                const QNetworkProxy &proxy);
    /// In place of that: it cannot be sent.
    void refuse(const Error &error);

    [[nodiscard]] QFuture<Result<Answer>> future() const { return m_completion.future(); }

    /// Null as long as it has not begun.
    [[nodiscard]] const QNetworkAccessManager *manager() const { return m_manager.get(); }
    /// Its connection cannot be trusted any more, as a stray answer has shown.
    void loseConnection(ErrorKind kind);

Q_SIGNALS:
    /// An answer has come whole; nobody has heard of it yet.
    void answered();
    /// And it is stray. `kind`: what is said of requests that lose their connection by that.
    void strayed(syncdeck::ErrorKind kind);
    /// It is given up before its end. A part of the answer may be on the connection, and nobody
    /// looks at it any more.
    void abandoned();

private:
    [[nodiscard]] bool isPacked() const;
    /// Takes what is there, a slice a turn of the event loop, so that even the largest answer keeps
    /// nobody waiting.
    void readAvailable();
    /// One slice. False: nothing more is there for now.
    bool takeSlice();
    void giveUp(ErrorKind kind, const QString &detail = {});
    /// The same of a write that seems not to have left, as soon as all news of it is here.
    void timeOut();
    void stop();
    /// As far as it is known by now, nothing of the request has left.
    [[nodiscard]] bool isUnsent() const;
    /// A login is wanted by the proxy, and not by the service or what stands before it.
    [[nodiscard]] bool isLoginOfProxy() const;
    [[nodiscard]] bool isOfProxy(ErrorKind kind) const;
    [[nodiscard]] Error failure(ErrorKind kind, const QString &detail) const;
    /// All of the reply has been read.
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
    bool m_hasNewsOfSending;     ///< which Qt gives of all but a write without a body
    bool m_isConnecting = false; ///< for this request; not where a connection was there already
    bool m_wasSent = false;      ///< or is about to be, since nothing is in its way any more
    bool m_isOver = false;       ///< no more news of the reply comes
    QByteArray m_body;
    Inflater m_inflater;        ///< of a packed body
    qint64 m_receivedBytes = 0; ///< of the body, as it was sent
    qint64 m_maxBytes;
    bool m_isWrite;
    bool m_isTurnQueued = false; ///< the next slice waits for its turn
};

} // namespace syncdeck::net

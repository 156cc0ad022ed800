// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/net/transport.h"

#include <QNetworkReply>
#include <QObject>

namespace syncdeck::net {

/// One request under way: follows its QNetworkReply, holds the limits, finishes once and deletes
/// itself.
class Exchange : public QObject
{
    Q_OBJECT

public:
    Exchange(const Request &request, QNetworkReply *reply, Clock &clock, const CancelToken &cancel,
             QObject *parent);
    ~Exchange() override;

    [[nodiscard]] QFuture<Result<Answer>> future() const { return m_completion.future(); }

private:
    void readAvailable();
    void giveUp(ErrorKind kind, const QString &detail = {});
    void end();
    [[nodiscard]] Error failure(ErrorKind kind, const QString &detail) const;
    [[nodiscard]] Result<Answer> outcome() const;

    QNetworkReply *m_reply;
    Completion<Answer> m_completion;
    QString m_host;
    QByteArray m_body;
    qint64 m_maxBytes;
    bool m_isWrite;
};

} // namespace syncdeck::net

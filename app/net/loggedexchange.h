// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <QDateTime>

#include <optional>

namespace syncdeck::net {

/// A request and its answer in the log, without secrets: these are replaced by `…` (see Redaction).
struct LoggedExchange
{
    qint64 number = 0; ///< counts from 1
    QDateTime at;      ///< UTC, when it was sent
    Method method = Method::Get;
    QUrl url;
    QString
        user; ///< user name of the credentials: a SID, which is not secret; empty: none were sent
    QList<Header> requestHeaders;
    QByteArray requestBody;     ///< at most RequestLog::maxBodyBytes
    qint64 requestBodySize = 0; ///< bytes sent
    int attempt = 1;            ///< 1: the first; above: a repetition
    std::chrono::milliseconds duration{0};
    int status = 0; ///< 0: no answer came
    QList<Header> answerHeaders;
    QByteArray answerBody;     ///< at most RequestLog::maxBodyBytes
    qint64 answerBodySize = 0; ///< bytes received
    std::optional<Error> error;

    [[nodiscard]] bool isWrite() const { return method != Method::Get; }
    /// Whether there was no answer, or one without success.
    [[nodiscard]] bool isFailure() const { return error || status < 200 || status >= 300; }
    /// The first header of the answer with this name, in any letter case.
    [[nodiscard]] QByteArray answerHeader(QByteArrayView name) const;
};

/// `GET`, `POST` or `DELETE`.
[[nodiscard]] QByteArray methodName(Method method);

} // namespace syncdeck::net

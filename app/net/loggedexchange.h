// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <QDateTime>

#include <optional>

namespace syncdeck::net {

/// One exchange as the log keeps it, without secrets: what was hidden reads `…` (see Redaction).
struct LoggedExchange
{
    qint64 number = 0; ///< counts from 1
    QDateTime at;      ///< UTC, when it was sent
    Method method = Method::Get;
    QUrl url;
    QString user; ///< whose credentials went along: a SID, which is no secret; empty: nobody's
    QList<Header> requestHeaders;
    QByteArray requestBody;     ///< at most RequestLog::maxBodyBytes
    qint64 requestBodySize = 0; ///< as it was sent, in bytes
    int attempt = 1;            ///< from 2 on: sent again
    std::chrono::milliseconds duration{0};
    int status = 0; ///< 0: no answer came
    QList<Header> answerHeaders;
    QByteArray answerBody;     ///< at most RequestLog::maxBodyBytes
    qint64 answerBodySize = 0; ///< as it was received, in bytes
    std::optional<Error> error;

    [[nodiscard]] bool isWrite() const { return method != Method::Get; }
    /// No answer, or one that is no success.
    [[nodiscard]] bool isFailure() const { return error || status < 200 || status >= 300; }
    /// The first header of the answer by that name, in any letter case.
    [[nodiscard]] QByteArray answerHeader(QByteArrayView name) const;
};

/// `GET`, `POST` or `DELETE`.
[[nodiscard]] QByteArray methodName(Method method);

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"
#include "app/net/trust.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace syncdeck::net {

enum class Method { Get, Post, Delete };

using Header = QPair<QByteArray, QByteArray>;

/// One HTTP request as it goes out, without credentials until the gate has added them.
struct Request
{
    Method method = Method::Get;
    QUrl url;
    QList<Header> headers;
    QByteArray body;
    Trust trust;
    /// From hand-over to the last byte of the answer.
    std::chrono::milliseconds timeout{30'000};
    /// The answer is given up (`AnswerTooLarge`) beyond this.
    qint64 maxAnswerBytes = 16 * 1024 * 1024;

    [[nodiscard]] bool isWrite() const { return method != Method::Get; }
};

/// One HTTP answer, whatever its status.
struct Answer
{
    int status = 0;
    QList<Header> headers;
    QByteArray body;

    /// The first header of that name, in any letter case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Sends one request and brings its answer; knows nothing of credentials, pacing or Sync. Redirects
/// are not followed. Errors are those of the network in ErrorKind, `AnswerTooLarge` and
/// `Cancelled`; a write that left and got no answer has `mayHaveBeenApplied`.
class Transport
{
public:
    Transport() = default;
    virtual ~Transport();
    Q_DISABLE_COPY_MOVE(Transport)

    [[nodiscard]] virtual QFuture<Result<Answer>> send(const Request &request,
                                                       const CancelToken &cancel) = 0;
};

} // namespace syncdeck::net

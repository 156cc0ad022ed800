// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"
#include "app/net/priority.h"
#include "app/net/trust.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace syncdeck::net {

enum class Method { Get, Post, Delete };

/// Reads that may be under way at once where long work asks for as many as bring something. The
/// service lets 200 through at once; beyond so many connections nothing was gained.
inline constexpr int mostReadsAtOnce = 18;

using Header = QPair<QByteArray, QByteArray>;

/// One HTTP answer, whatever its status.
struct Answer
{
    int status = 0;
    QList<Header> headers;
    QByteArray body;
    /// It is no answer to its request, or not the last one (see Request::isAnsweredBy and
    /// isAnswer). What became of a write is not known then.
    bool isStray = false;

    /// The first header of that name, in any letter case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Whether a status can be that of a request's own answer. Below 200 another answer is still to
/// come, and 408 is also sent on a connection that nothing was asked on.
[[nodiscard]] bool isAnswer(int status);

/// One HTTP request as it goes out, without credentials until the gate has added them.
struct Request
{
    Method method = Method::Get;
    QUrl url;
    QList<Header> headers;
    QByteArray body;
    Trust trust;
    Priority priority = Priority::Interactive;
    /// From hand-over to the last byte of the answer.
    std::chrono::milliseconds timeout{30'000};
    /// From hand-over to the first byte of the answer's body, or to its end; nothing: as `timeout`.
    std::optional<std::chrono::milliseconds> patience;
    /// The answer is given up (`AnswerTooLarge`) beyond this.
    qint64 maxAnswerBytes = 16 * 1024 * 1024;
    /// Whether an answer is about what was asked for. The transport asks once for each that came,
    /// of a large one in another thread. Null: whatever comes is.
    std::function<bool(const Answer &)> isAnsweredBy;

    [[nodiscard]] bool isWrite() const { return method != Method::Get; }
};

/// Sends one request and brings its answer; knows nothing of credentials, pacing or Sync. Redirects
/// are not followed. Errors are those of the network in ErrorKind, `AnswerTooLarge` and
/// `Cancelled`; a write that left and got no answer has `mayHaveBeenApplied`.
///
/// A stray answer shows that on its connection answers no longer come to the requests they belong
/// to. That connection is not used again, and no request that might get an answer from it: what
/// else is under way or waits there ends as `AnswerToAnother`, or as `ConnectionLost` where the
/// stray answer had no final status.
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

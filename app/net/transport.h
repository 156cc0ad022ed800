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

/// The most reads that long work sends at the same time. The service accepts 200 at once, but more
/// connections than this brought no gain.
inline constexpr int mostReadsAtOnce = 18;

using Header = QPair<QByteArray, QByteArray>;

/// One HTTP answer, whatever its status.
struct Answer
{
    int status = 0;
    QList<Header> headers;
    QByteArray body;
    /// This is not the answer to its request, or not the final one (see Request::isAnsweredBy and
    /// isAnswer). If the request was a write, its outcome is unknown.
    bool isStray = false;

    /// The first header with this name, in any letter case; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Whether a status can be that of the final answer to a request. Below 200 the final answer is
/// still to come, and 408 is also sent on idle connections.
[[nodiscard]] bool isAnswer(int status);

/// An HTTP request. The gate adds the credentials.
struct Request
{
    Method method = Method::Get;
    QUrl url;
    QList<Header> headers;
    QByteArray body;
    Trust trust;
    Priority priority = Priority::Interactive;
    /// From `Transport::send` to the last byte of the answer.
    std::chrono::milliseconds timeout{30'000};
    /// From `Transport::send` to the first byte of the answer's body, or to the end of an answer
    /// without one; nothing: as `timeout`.
    std::optional<std::chrono::milliseconds> patience;
    /// A larger answer fails with `AnswerTooLarge`.
    qint64 maxAnswerBytes = 16 * 1024 * 1024;
    /// Whether an answer is about what was requested. Called once for each answer; for a large one
    /// in another thread. Null: every answer is accepted.
    std::function<bool(const Answer &)> isAnsweredBy;

    [[nodiscard]] bool isWrite() const { return method != Method::Get; }
};

/// Sends requests and returns their answers; knows nothing of credentials, pacing or Sync. Does not
/// follow redirects. Errors: those of the network in ErrorKind, `AnswerTooLarge` and `Cancelled`;
/// with `mayHaveBeenApplied` if a write was sent and not answered.
///
/// A stray answer shows that the answers on its connection no longer match the requests. The
/// connection is closed, and the other requests that might be answered on it fail: with
/// `AnswerToAnother`, or with `ConnectionLost` if the stray answer had no final status.
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

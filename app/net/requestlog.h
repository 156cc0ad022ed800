// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <optional>

namespace syncdeck::net {

/// One exchange as the log keeps it. No credentials: of the headers only those are kept that are
/// known to be harmless, the others by name alone.
struct LoggedExchange
{
    qint64 number = 0; ///< counts from 1
    QDateTime at;      ///< UTC, when it was sent
    Method method = Method::Get;
    QUrl url;
    QList<Header> requestHeaders;
    QByteArray requestBody;
    int attempt = 1;
    std::chrono::milliseconds duration{0};
    int status = 0; ///< 0: no answer came
    QList<Header> answerHeaders;
    QByteArray answerBody; ///< at most RequestLog::maxBodyBytes
    std::optional<Error> error;
};

/// The last exchanges, in memory alone.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t maxEntries = 1'000;
    static constexpr qsizetype maxBodyBytes = 64 * 1024;

    using QObject::QObject;

    void add(const Request &request, const Result<Answer> &result, QDateTime at,
             std::chrono::milliseconds duration, int attempt);
    [[nodiscard]] const std::deque<LoggedExchange> &entries() const { return m_entries; }
    void clear();

Q_SIGNALS:
    void added(const syncdeck::net::LoggedExchange &exchange);
    void cleared();

private:
    std::deque<LoggedExchange> m_entries;
    qint64 m_count = 0;
};

} // namespace syncdeck::net

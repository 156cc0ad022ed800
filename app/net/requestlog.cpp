// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/requestlog.h"

#include "app/net/redaction.h"

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

/// What an entry holds in memory, without what every entry holds alike.
qsizetype sizeOf(const LoggedExchange &entry)
{
    qsizetype size = entry.requestBody.size() + entry.answerBody.size();
    for (const auto &headers : {entry.requestHeaders, entry.answerHeaders}) {
        for (const auto &[name, value] : headers)
            size += name.size() + value.size();
    }
    return size;
}

} // namespace

void RequestLog::add(const Request &request, const Result<Answer> &result, QDateTime at,
                     std::chrono::milliseconds duration, int attempt, const Credentials &sentWith)
{
    if (m_keeping == Keeping::Nothing)
        return;
    const Redaction redaction(sentWith);
    auto entry = std::make_shared<LoggedExchange>();
    entry->number = ++m_count;
    entry->at = std::move(at);
    entry->method = request.method;
    entry->url = redaction.url(request.url);
    entry->user = sentWith.user;
    QList<Header> sent = request.headers;
    if (!sentWith.user.isEmpty())
        sent.append({"Authorization"_ba, {}});
    entry->requestHeaders = redaction.headers(sent);
    entry->requestBody = redaction.body(request.body, maxBodyBytes);
    entry->requestBodySize = request.body.size();
    entry->attempt = attempt;
    entry->duration = duration;
    if (result) {
        entry->status = result->status;
        entry->answerHeaders = redaction.headers(result->headers);
        entry->answerBody = redaction.body(result->body, maxBodyBytes);
        entry->answerBodySize = result->body.size();
    } else {
        entry->error = redaction.error(result.error());
    }
    m_bytes += sizeOf(*entry);
    m_entries.push_back(std::move(entry));
    while (m_entries.size() > maxEntries || m_bytes > maxBytes) {
        m_bytes -= sizeOf(*m_entries.front());
        m_entries.pop_front();
    }
    Q_EMIT added(m_entries.back());
}

void RequestLog::clear()
{
    m_entries.clear();
    m_bytes = 0;
    Q_EMIT cleared();
}

} // namespace syncdeck::net

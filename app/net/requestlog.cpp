// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/requestlog.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

bool isHarmless(QByteArrayView name)
{
    static constexpr std::array names{
        "accept",        "content-length", "content-type",      "date",       "etag",
        "if-match",      "retry-after",    "twilio-request-id", "user-agent", "x-request-id",
        "cache-control", "connection",     "content-encoding"};
    return std::ranges::any_of(
        names, [&](const char *known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

QList<Header> withoutSecrets(const QList<Header> &headers)
{
    QList<Header> kept;
    for (const auto &[name, value] : headers)
        kept << Header{name, isHarmless(name) ? value : "\u2026"_ba};
    return kept;
}

} // namespace

void RequestLog::add(const Request &request, const Result<Answer> &result, QDateTime at,
                     std::chrono::milliseconds duration, int attempt)
{
    LoggedExchange entry;
    entry.number = ++m_count;
    entry.at = std::move(at);
    entry.method = request.method;
    entry.url = request.url.adjusted(QUrl::RemoveUserInfo);
    entry.requestHeaders = withoutSecrets(request.headers);
    entry.requestBody = request.body.first(std::min(request.body.size(), maxBodyBytes));
    entry.attempt = attempt;
    entry.duration = duration;
    if (result) {
        entry.status = result->status;
        entry.answerHeaders = withoutSecrets(result->headers);
        entry.answerBody = result->body.first(std::min(result->body.size(), maxBodyBytes));
    } else {
        entry.error = result.error();
    }
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > maxEntries)
        m_entries.pop_front();
    Q_EMIT added(m_entries.back());
}

void RequestLog::clear()
{
    m_entries.clear();
    Q_EMIT cleared();
}

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/gate.h"
#include "app/net/loggedexchange.h"

#include <QObject>

#include <deque>
#include <memory>

namespace syncdeck::net {

/// The last exchanges, in memory only: at most `maxEntries` and `maxBytes`; the oldest are removed
/// first.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    using Entry = std::shared_ptr<const LoggedExchange>;

    static constexpr std::size_t maxEntries = 5'000;
    static constexpr qsizetype maxBodyBytes = 64 * 1024;      ///< of each body
    static constexpr qsizetype maxBytes = 48LL * 1024 * 1024; ///< of all bodies and headers

    /// `Nothing`: for programs that cannot show the log.
    enum class Keeping { TheLast, Nothing };

    explicit RequestLog(Keeping keeping = Keeping::TheLast, QObject *parent = nullptr)
        : QObject(parent)
        , m_keeping(keeping)
    {
    }

    /// `sentWith`: the credentials of the request, which are hidden.
    void add(const Request &request, const Result<Answer> &result, QDateTime at,
             std::chrono::milliseconds duration, int attempt, const Credentials &sentWith = {});
    [[nodiscard]] const std::deque<Entry> &entries() const { return m_entries; }
    void clear();

Q_SIGNALS:
    void added(const std::shared_ptr<const syncdeck::net::LoggedExchange> &exchange);
    void cleared();

private:
    Keeping m_keeping;
    std::deque<Entry> m_entries;
    qint64 m_count = 0;
    qsizetype m_bytes = 0;
};

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/logfiltermodel.h"

#include "app/sync/encoding.h"
#include "ui/models/exchangetext.h"
#include "ui/models/logmodel.h"

#include <algorithm>
#include <functional>

namespace syncdeck::ui {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

struct LoweredHash
{
    std::size_t operator()(char c) const { return std::hash<char>()(lowered(c)); }
};

struct LoweredEqual
{
    bool operator()(char a, char b) const { return lowered(a) == lowered(b); }
};

/// Boyer and Moore's, since the bodies of a full log are megabytes, searched at every key press.
using Searcher = std::boyer_moore_horspool_searcher<const char *, LoweredHash, LoweredEqual>;

bool isIn(const net::LoggedExchange &exchange, const QByteArray &text)
{
    const Searcher searcher(text.cbegin(), text.cend());
    const auto found = [&](const QByteArray &place) {
        return std::search(place.cbegin(), place.cend(), searcher) != place.cend();
    };
    if (found(net::methodName(exchange.method)) || found(statusText(exchange).toUtf8()) ||
        found(exchange.url.toEncoded()) || found(addressText(exchange.url).toUtf8()) ||
        found(requestIdText(exchange).toUtf8()) || found(exchange.answerBody) ||
        found(exchange.requestBody))
        return true;
    const auto fields = sync::decodeForm(exchange.requestBody);
    return std::ranges::any_of(fields, [&](const auto &field) { return found(field.second); });
}

} // namespace

LogFilterModel::LogFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void LogFilterModel::setText(const QString &text)
{
    m_text = text.toUtf8();
    std::ranges::transform(m_text, m_text.begin(), lowered);
    invalidateFilter();
}

void LogFilterModel::setFailuresOnly(bool only)
{
    m_failuresOnly = only;
    invalidateFilter();
}

void LogFilterModel::setWritesOnly(bool only)
{
    m_writesOnly = only;
    invalidateFilter();
}

std::shared_ptr<const net::LoggedExchange> LogFilterModel::entry(int row) const
{
    const auto *log = qobject_cast<const LogModel *>(sourceModel());
    return log->entry(mapToSource(index(row, 0)).row());
}

bool LogFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    Q_UNUSED(sourceParent)
    const auto *log = qobject_cast<const LogModel *>(sourceModel());
    const net::LoggedExchange &exchange = *log->entry(sourceRow);
    return (!m_failuresOnly || exchange.isFailure()) && (!m_writesOnly || exchange.isWrite()) &&
           (m_text.isEmpty() || isIn(exchange, m_text));
}

} // namespace syncdeck::ui

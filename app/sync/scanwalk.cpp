// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/scanwalk.h"

#include "app/base/utf8.h"
#include "app/sync/pagetrail.h"

#include <QCryptographicHash>

#include <algorithm>

namespace syncdeck::sync {

namespace {

constexpr std::size_t sampledPages = 4;
constexpr qsizetype keysOfAPage = 6;

} // namespace

ScanWalk::ScanWalk(Order order, std::optional<QByteArray> anchor)
    : m_order(order)
    , m_anchor(std::move(anchor))
{
}

ListQuery ScanWalk::query(int pageSize) const
{
    ListQuery query;
    query.order = m_order;
    query.pageSize = pageSize;
    if (!m_samples.empty()) {
        query.from = exactText(m_samples.back().keys.back());
        query.includeFrom = false;
    } else if (m_anchor) {
        query.from = exactText(*m_anchor);
        query.includeFrom = isAscending();
    }
    return query;
}

bool ScanWalk::forgetNext()
{
    if (!m_next || m_samples.empty())
        return false;
    m_next.reset();
    m_byKey = true;
    return true;
}

bool ScanWalk::advance(const ItemPage &page)
{
    ++m_pages;
    m_byKey = false;
    m_next = page.next();
    m_emptyInARow = page.items().empty() ? m_emptyInARow + 1 : 0;
    m_tookSample = takeSample(page.items());
    if (!m_next)
        return true;
    const QByteArray link =
        QCryptographicHash::hash(m_next->toEncoded(), QCryptographicHash::Blake2b_160);
    const bool isNew = !m_followed.contains(link);
    m_followed.insert(link);
    const bool isEndless = m_emptyInARow == mostEmptyPages;
    if (isEndless)
        m_emptyInARow = 0; // told to go on, it tries as many again
    return isNew && !isEndless;
}

void ScanWalk::retreat()
{
    if (m_tookSample)
        m_samples.pop_back();
    m_tookSample = false;
    m_next.reset();
    m_byKey = !m_samples.empty();
}

void ScanWalk::standAt(const QByteArray &key)
{
    m_samples.push_back({{key}, 1});
    m_byKey = true;
}

std::optional<QByteArray> ScanWalk::place() const
{
    return m_samples.empty() ? m_anchor : std::optional(m_samples.back().keys.back());
}

QList<QByteArray> ScanWalk::samples() const
{
    QList<QByteArray> keys;
    for (const Sample &sample : m_samples)
        keys << sample.keys;
    return keys;
}

qsizetype ScanWalk::sampledItems() const
{
    qsizetype items = 0;
    for (const Sample &sample : m_samples)
        items += sample.items;
    return items;
}

bool ScanWalk::takeSample(std::span<const ItemView> items)
{
    QList<std::string_view> keys;
    for (const ItemView &item : items) {
        if (item.key && !item.key->empty())
            keys << *item.key;
    }
    if (keys.isEmpty())
        return false;
    Sample sample{{}, keys.size()};
    const qsizetype last = keys.size() - 1;
    const qsizetype count = std::min(keys.size(), keysOfAPage);
    for (qsizetype i = 0; i < count; ++i) {
        const std::string_view key = keys[count == 1 ? 0 : last * i / (count - 1)];
        sample.keys << QByteArray(key.data(), static_cast<qsizetype>(key.size()));
    }
    m_samples.push_back(std::move(sample));
    if (m_samples.size() > sampledPages)
        m_samples.pop_front();
    return true;
}

} // namespace syncdeck::sync

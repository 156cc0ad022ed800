// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/itempage.h"
#include "app/sync/types.h"

#include <QSet>

#include <deque>

namespace syncdeck::sync {

/// One way through the list: from a key, or from an end, in one direction, page after page. What it
/// has seen lies without a gap between where it began and where it stands.
class ScanWalk
{
public:
    /// From the first key or, descending, from the last; or from `anchor`: ascending with it,
    /// descending without.
    ScanWalk(Order order, std::optional<QByteArray> anchor);

    [[nodiscard]] bool isAscending() const { return m_order == Order::Ascending; }
    [[nodiscard]] const std::optional<QByteArray> &anchor() const { return m_anchor; }

    /// What to ask for next: the page at `next`, else by the query, which tells in any case what
    /// the page must hold.
    [[nodiscard]] const std::optional<QUrl> &next() const { return m_next; }
    [[nodiscard]] ListQuery query(int pageSize) const;
    /// The page that the service named is of no use: asks by the last key instead. False: that was
    /// done already, or there is none.
    [[nodiscard]] bool forgetNext();

    /// A page has come. False: its `next` leads nowhere: it was followed before, or this was the
    /// last of `mostEmptyPages` in a row.
    [[nodiscard]] bool advance(const ItemPage &page);
    /// The page that has just come does not count: stands where it stood before, and asks by key.
    void retreat();
    /// The service refused the anchor: asks for what lies behind this key instead.
    void standAt(const QByteArray &key);

    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] bool isAtEnd() const { return m_pages > 0 && !m_next && !m_byKey; }

    /// The last key seen, else the anchor; nothing at the ends of the list.
    [[nodiscard]] std::optional<QByteArray> place() const;
    /// Some keys of the last pages, in their order, the first and the last among them; and how many
    /// those pages had.
    [[nodiscard]] QList<QByteArray> samples() const;
    [[nodiscard]] qsizetype sampledItems() const;

    bool isUnderWay = false;
    /// Items that the page under way will bring and that are known already.
    std::size_t foreseen = 0;
    /// Nothing is to be asked any more.
    bool isDone = false;

private:
    /// False: there is no key in them.
    [[nodiscard]] bool takeSample(std::span<const ItemView> items);

    Order m_order;
    std::optional<QByteArray> m_anchor;
    std::optional<QUrl> m_next;
    bool m_byKey = false;
    QSet<QByteArray> m_followed; ///< hashes of the URLs of its pages, which take much less
    int m_pages = 0;
    int m_emptyInARow = 0;
    bool m_tookSample = false; ///< of the page that came last
    struct Sample
    {
        QList<QByteArray> keys;
        qsizetype items;
    };
    std::deque<Sample> m_samples; ///< of each of the last pages that had items
};

} // namespace syncdeck::sync

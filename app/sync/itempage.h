// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/sync/answerreader.h"

#include <deque>
#include <memory>
#include <span>
#include <vector>

namespace syncdeck::sync {

/// A page of a list of items, read where it stands: it keeps the bytes of the answer, and its items
/// point into them.
class ItemPage
{
public:
    /// As strict as with all answers (see codec.h): what is damaged anywhere, or lacks the list,
    /// its `meta` or the word about a next page, is no page. An entry that is no item at all is one
    /// without attributes but for `data`, which it is. Shares the bytes, so they must be the body's
    /// own (no QByteArray::fromRawData).
    [[nodiscard]] static Result<std::shared_ptr<ItemPage>> decode(const QByteArray &body);

    ItemPage(const ItemPage &) = delete;
    ItemPage &operator=(const ItemPage &) = delete;
    ~ItemPage() = default;

    [[nodiscard]] std::span<const ItemView> items() const { return m_items; }
    /// Those that the items have, in their order.
    [[nodiscard]] QStringList keys() const;
    /// As the service gave it, unchecked; nothing on the last page.
    [[nodiscard]] const std::optional<QUrl> &next() const { return m_links.next; }
    void setNext(const QUrl &next) { m_links.next = next; }

    /// Its own URL, as the service gave it; for comparing, never for following.
    [[nodiscard]] const std::optional<QUrl> &self() const { return m_links.self; }

    /// Turns the order of the items round, of a page that came in descending order.
    void reverse();

private:
    explicit ItemPage(QByteArray body);

    const QByteArray m_body;
    std::deque<QByteArray> m_unescaped; ///< texts that are not in the body as they read
    std::vector<ItemView> m_items;
    PageLinks m_links;
};

/// Items of a page, and what keeps them alive. Small; copies share the page.
struct ItemSlice
{
    std::shared_ptr<const ItemPage> page;
    std::span<const ItemView> items; ///< all of the page's, or some next to each other
};

} // namespace syncdeck::sync

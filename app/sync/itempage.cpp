// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/itempage.h"

#include "app/base/utf8.h"
#include "app/sync/unreadable.h"

#include <algorithm>

namespace syncdeck::sync {

ItemPage::ItemPage(QByteArray body)
    : m_body(std::move(body))
{
}

Result<std::shared_ptr<ItemPage>> ItemPage::decode(const QByteArray &body)
{
    const std::shared_ptr<ItemPage> page(new ItemPage(body));
    page->m_items.reserve(AnswerReader::fullPage);
    AnswerReader reader(page->m_body, page->m_unescaped);
    const auto takeEntry = [&](const json::Event &begin) {
        ItemView &item = page->m_items.emplace_back();
        if (begin.kind == json::EventKind::ObjectBegin)
            return readItem(reader, begin, item);
        item.odd = Oddity::Key | Oddity::Data;
        if (reader.readJson(begin, item.data) == AnswerReader::Read::Damaged)
            return false;
        item.json = *item.data;
        return true;
    };
    if (!readPage(reader, "items", page->m_links, takeEntry))
        return unreadable(body, reader.failed());
    return page;
}

QStringList ItemPage::keys() const
{
    QStringList keys;
    for (const ItemView &item : m_items) {
        if (item.key)
            keys << exactText(*item.key);
    }
    return keys;
}

void ItemPage::reverse()
{
    std::ranges::reverse(m_items);
}

} // namespace syncdeck::sync

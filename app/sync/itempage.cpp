// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/itempage.h"

#include "app/base/exacttext.h"
#include "app/base/timezones.h"
#include "app/sync/itemreader.h"
#include "app/sync/unreadable.h"

#include <algorithm>
#include <utility>

namespace syncdeck::sync {

namespace {

using json::EventKind;

QByteArray bytes(std::string_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

QDateTime moment(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, utcZone);
}

} // namespace

/// The one pass over a page.
class ItemPage::Decoding
{
public:
    explicit Decoding(ItemPage &page)
        : m_page(page)
        , m_reader(page.m_body, page.m_unescaped)
    {
    }

    [[nodiscard]] const char *failed() const { return m_reader.failed(); }

    /// False: it is no page.
    [[nodiscard]] bool run()
    {
        json::Reader &tokens = m_reader.tokens();
        const auto begin = tokens.next();
        if (!begin || begin->kind != EventKind::ObjectBegin)
            return false;
        while (const auto event = tokens.next()) {
            if (event->kind == EventKind::ObjectEnd) // taken for the end only if nothing follows
                return !tokens.next() && !tokens.fault() && m_hasItems && m_hasMeta;
            if (!member(nameOf(*event)))
                return false;
        }
        return false;
    }

private:
    /// Empty for a name that is no valid text, and so none of ours.
    std::string_view nameOf(const json::Event &event)
    {
        return m_reader.textOf(event).value_or(std::string_view());
    }

    bool member(std::string_view name)
    {
        const auto value = m_reader.tokens().next();
        if (!value)
            return false;
        // One that comes twice leaves open which one holds.
        if (name == "items")
            return !std::exchange(m_hasItems, true) && value->kind == EventKind::ArrayBegin &&
                   items();
        if (name == "meta")
            return !std::exchange(m_hasMeta, true) && value->kind == EventKind::ObjectBegin &&
                   meta();
        return m_reader.skip(*value);
    }

    bool items()
    {
        constexpr std::size_t fullPage = 100;
        // The service gives a full page at most. Millions of empty items would be another matter:
        // what is kept of each is a hundred times as large as the item.
        constexpr std::size_t mostItems = 10 * fullPage;
        m_page.m_items.reserve(fullPage);
        while (const auto event = m_reader.tokens().next()) {
            if (event->kind == EventKind::ArrayEnd)
                return true;
            if (m_page.m_items.size() == mostItems)
                return false;
            if (!m_reader.readEntry(*event, m_page.m_items.emplace_back()))
                return false;
        }
        return false;
    }

    bool meta()
    {
        while (const auto event = m_reader.tokens().next()) {
            if (event->kind == EventKind::ObjectEnd)
                return m_hasNext;
            const std::string_view name = nameOf(*event);
            if (name == "next_page_url") {
                // Twice, or not at all, it would not be known whether this is the last page.
                if (std::exchange(m_hasNext, true) || !next())
                    return false;
                continue;
            }
            const auto value = m_reader.tokens().next();
            if (!value || !m_reader.skip(*value))
                return false;
            // Where it is no URL, that is nothing to mind.
            if (name == "url" && value->kind == EventKind::String) {
                if (const auto text = m_reader.textOf(*value))
                    m_page.m_self = QUrl::fromEncoded(bytes(*text));
            }
        }
        return false;
    }

    bool next()
    {
        std::optional<std::string_view> url;
        if (!m_reader.readUrl("next_page_url", url))
            return false;
        if (url)
            m_page.m_next = QUrl::fromEncoded(bytes(*url), QUrl::StrictMode);
        return true;
    }

    ItemPage &m_page;
    ItemReader m_reader;
    bool m_hasItems = false;
    bool m_hasMeta = false;
    bool m_hasNext = false;
};

ItemPage::ItemPage(QByteArray body)
    : m_body(std::move(body))
{
}

Result<std::shared_ptr<ItemPage>> ItemPage::decode(const QByteArray &body)
{
    const std::shared_ptr<ItemPage> page(new ItemPage(body));
    Decoding decoding(*page);
    if (!decoding.run())
        return unreadable(body, decoding.failed());
    return page;
}

void ItemPage::reverse()
{
    std::ranges::reverse(m_items);
}

Item toItem(const ItemView &view)
{
    Item item;
    const auto take = [](std::optional<std::string_view> from, std::optional<QString> &to) {
        if (from)
            to = exactText(*from);
    };
    const auto takeDate = [](std::optional<qint64> from, std::optional<QDateTime> &to) {
        if (from)
            to = moment(*from);
    };
    take(view.key, item.key);
    take(view.accountSid, item.accountSid);
    take(view.serviceSid, item.serviceSid);
    take(view.mapSid, item.mapSid);
    if (view.url)
        item.url = QUrl::fromEncoded(bytes(*view.url), QUrl::StrictMode);
    take(view.revision, item.revision);
    if (view.data)
        item.data = bytes(*view.data);
    takeDate(view.dateExpires, item.dateExpires);
    takeDate(view.dateCreated, item.dateCreated);
    takeDate(view.dateUpdated, item.dateUpdated);
    take(view.createdBy, item.createdBy);
    item.etag = exactText(view.etag);
    item.odd = view.odd;
    return item;
}

} // namespace syncdeck::sync

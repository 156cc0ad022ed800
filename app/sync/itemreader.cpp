// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/itemreader.h"

#include "app/json/escapes.h"
#include "app/sync/plainvalues.h"

#include <array>

namespace syncdeck::sync {

namespace {

using json::EventKind;

template <typename Field>
struct Attribute
{
    const char *name;
    std::optional<Field> ItemView::*field;
};

constexpr std::array texts{
    Attribute{"key", &ItemView::key},
    Attribute{"account_sid", &ItemView::accountSid},
    Attribute{"service_sid", &ItemView::serviceSid},
    Attribute{"map_sid", &ItemView::mapSid},
    Attribute{"revision", &ItemView::revision},
    Attribute{"created_by", &ItemView::createdBy},
};

constexpr std::array dates{
    Attribute{"date_expires", &ItemView::dateExpires},
    Attribute{"date_created", &ItemView::dateCreated},
    Attribute{"date_updated", &ItemView::dateUpdated},
};

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

ItemReader::ItemReader(QByteArrayView text, std::deque<QByteArray> &unescaped)
    : m_text(text)
    , m_tokens(text)
    , m_unescaped(unescaped)
{
}

bool ItemReader::fail(const char *name)
{
    if (!m_failed)
        m_failed = name;
    return false;
}

std::optional<std::string_view> ItemReader::textOf(const json::Event &event)
{
    const QByteArrayView content = m_tokens.content(event);
    if (!event.hasEscapes)
        return view(content);
    if (!json::unpairedSurrogates(content).isEmpty())
        return {};
    return view(m_unescaped.emplace_back(json::unescaped(content)));
}

bool ItemReader::skip(const json::Event &begin)
{
    if (begin.kind != EventKind::ObjectBegin && begin.kind != EventKind::ArrayBegin)
        return true;
    const qsizetype outside = m_tokens.depth() - 1;
    while (m_tokens.depth() > outside) {
        if (!m_tokens.next())
            return false;
    }
    return true;
}

bool ItemReader::readText(const char *name, std::optional<std::string_view> &field)
{
    const auto value = m_tokens.next();
    if (!value)
        return false;
    if (value->kind == EventKind::Null)
        return true;
    const auto text = value->kind == EventKind::String ? textOf(*value) : std::nullopt;
    if (!text)
        return fail(name);
    field = *text;
    return true;
}

bool ItemReader::readUrl(const char *name, std::optional<std::string_view> &field)
{
    std::optional<std::string_view> text;
    if (!readText(name, text))
        return false;
    if (text && !isUrl(*text))
        return fail(name);
    if (text)
        field = text;
    return true;
}

bool ItemReader::readDate(const char *name, std::optional<qint64> &field)
{
    std::optional<std::string_view> text;
    if (!readText(name, text))
        return false;
    if (!text)
        return true;
    const auto moment = momentOf(*text);
    if (!moment)
        return fail(name);
    field = moment;
    return true;
}

bool ItemReader::readData(std::optional<std::string_view> &field)
{
    const auto value = m_tokens.next();
    if (!value)
        return false;
    if (value->kind == EventKind::Null)
        return true;
    if (value->kind != EventKind::ObjectBegin)
        return fail("data");
    if (!skip(*value))
        return false;
    field = view(m_text.sliced(value->at, m_tokens.at() - value->at));
    return true;
}

bool ItemReader::readMember(std::string_view name, ItemView &item)
{
    for (const auto &text : texts) {
        if (name == text.name)
            return readText(text.name, item.*text.field);
    }
    if (name == "data")
        return readData(item.data);
    for (const auto &date : dates) {
        if (name == date.name)
            return readDate(date.name, item.*date.field);
    }
    if (name == "url")
        return readUrl("url", item.url);
    const auto other = m_tokens.next();
    return other && skip(*other);
}

bool ItemReader::readItem(const json::Event &begin, ItemView &item)
{
    for (;;) {
        const auto event = m_tokens.next();
        if (!event)
            return false;
        if (event->kind == EventKind::ObjectEnd)
            break;
        const auto name = textOf(*event);
        if (!name || !readMember(*name, item))
            return false;
    }
    item.json = view(m_text.sliced(begin.at, m_tokens.at() - begin.at));
    return true;
}

} // namespace syncdeck::sync

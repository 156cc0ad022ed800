// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/itemreader.h"

#include "app/json/escapes.h"
#include "app/sync/plainvalues.h"

#include <algorithm>
#include <array>

namespace syncdeck::sync {

namespace {

using json::EventKind;

template <typename Field>
struct Attribute
{
    const char *name;
    std::optional<Field> ItemView::*field;
    Oddity oddity;
};

constexpr const char *keyName = "key";
constexpr const char *dataName = "data";
constexpr const char *revisionName = "revision";
constexpr const char *urlName = "url";

constexpr std::array texts{
    Attribute{keyName, &ItemView::key, Oddity::Key},
    Attribute{"account_sid", &ItemView::accountSid, Oddity::Other},
    Attribute{"service_sid", &ItemView::serviceSid, Oddity::Other},
    Attribute{"map_sid", &ItemView::mapSid, Oddity::Other},
    Attribute{revisionName, &ItemView::revision, Oddity::Revision},
    Attribute{"created_by", &ItemView::createdBy, Oddity::Other},
};

constexpr std::array dates{
    Attribute{"date_expires", &ItemView::dateExpires, Oddity::Expires},
    Attribute{"date_created", &ItemView::dateCreated, Oddity::Created},
    Attribute{"date_updated", &ItemView::dateUpdated, Oddity::Updated},
};

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

ItemReader::ItemReader(QByteArrayView text, std::deque<QByteArray> &unescaped)
    : m_text(text)
    , m_tokens(text, deepestAnswer)
    , m_unescaped(unescaped)
{
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

std::optional<qsizetype> ItemReader::depthOf(const json::Event &begin)
{
    if (begin.kind != EventKind::ObjectBegin && begin.kind != EventKind::ArrayBegin)
        return 0;
    const qsizetype outside = m_tokens.depth() - 1;
    qsizetype deepest = m_tokens.depth();
    while (m_tokens.depth() > outside) {
        if (!m_tokens.next())
            return {};
        deepest = std::max(deepest, m_tokens.depth());
    }
    return deepest - outside;
}

bool ItemReader::skip(const json::Event &begin)
{
    return depthOf(begin).has_value();
}

ItemReader::Read ItemReader::read(std::optional<std::string_view> &text)
{
    text.reset();
    const auto value = m_tokens.next();
    if (!value)
        return Read::Damaged;
    if (value->kind == EventKind::Null)
        return Read::Null;
    if (value->kind == EventKind::String)
        text = textOf(*value);
    else if (!skip(*value))
        return Read::Damaged;
    return text ? Read::Value : Read::Odd;
}

ItemReader::Read ItemReader::readAddress(std::optional<std::string_view> &url)
{
    const Read came = read(url);
    if (came != Read::Value || isUrl(*url))
        return came;
    url.reset();
    return Read::Odd;
}

bool ItemReader::readUrl(const char *name, std::optional<std::string_view> &field)
{
    const Read came = readAddress(field);
    if (came == Read::Odd)
        m_failed = name;
    return came == Read::Value || came == Read::Null;
}

ItemReader::Read ItemReader::readMoment(std::optional<qint64> &moment)
{
    moment.reset();
    std::optional<std::string_view> text;
    const Read came = read(text);
    if (came != Read::Value)
        return came;
    moment = momentOf(*text);
    return moment ? Read::Value : Read::Odd;
}

ItemReader::Read ItemReader::takeData(const json::Event &begin,
                                      std::optional<std::string_view> &data)
{
    const auto depth = depthOf(begin);
    if (!depth)
        return Read::Damaged;
    data = view(m_text.sliced(begin.at, m_tokens.at() - begin.at));
    const bool isUsual = begin.kind == EventKind::ObjectBegin && *depth <= json::maxDepth;
    return isUsual ? Read::Value : Read::Odd;
}

ItemReader::Read ItemReader::readData(std::optional<std::string_view> &data)
{
    data.reset();
    const auto value = m_tokens.next();
    if (!value)
        return Read::Damaged;
    return value->kind == EventKind::Null ? Read::Null : takeData(*value, data);
}

bool ItemReader::note(const char *name)
{
    if (m_seen.contains(name)) {
        m_failed = name;
        return false;
    }
    m_seen.append(name);
    return true;
}

bool ItemReader::readMember(std::string_view name, ItemView &item)
{
    const auto take = [&item](Oddity oddity, Read came) {
        if (came == Read::Odd)
            item.odd.setFlag(oddity);
        return came != Read::Damaged;
    };
    for (const auto &text : texts) {
        if (name == text.name)
            return note(text.name) && take(text.oddity, read(item.*text.field));
    }
    if (name == dataName)
        return note(dataName) && take(Oddity::Data, readData(item.data));
    for (const auto &date : dates) {
        if (name == date.name)
            return note(date.name) && take(date.oddity, readMoment(item.*date.field));
    }
    if (name == urlName)
        return note(urlName) && take(Oddity::Other, readAddress(item.url));
    const auto other = m_tokens.next();
    return other && skip(*other);
}

bool ItemReader::readWholeItem(const json::Event &begin, ItemView &item)
{
    if (!readItem(begin, item))
        return false;
    for (const char *name : {keyName, dataName, revisionName}) {
        if (!m_seen.contains(name)) {
            m_failed = name;
            return false;
        }
    }
    return true;
}

bool ItemReader::readItem(const json::Event &begin, ItemView &item)
{
    m_seen.clear();
    for (;;) {
        const auto event = m_tokens.next();
        if (!event)
            return false;
        if (event->kind == EventKind::ObjectEnd)
            break;
        // A name that is no valid text is none of ours.
        if (!readMember(textOf(*event).value_or(std::string_view()), item))
            return false;
    }
    item.json = view(m_text.sliced(begin.at, m_tokens.at() - begin.at));
    return true;
}

bool ItemReader::readEntry(const json::Event &begin, ItemView &item)
{
    if (begin.kind == EventKind::ObjectBegin)
        return readItem(begin, item);
    if (takeData(begin, item.data) == Read::Damaged)
        return false;
    item.json = *item.data;
    item.odd = Oddity::Key | Oddity::Data;
    return true;
}

} // namespace syncdeck::sync

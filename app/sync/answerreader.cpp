// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/answerreader.h"

#include "app/json/escapes.h"
#include "app/sync/plainvalues.h"

#include <algorithm>

namespace syncdeck::sync {

namespace {

using json::EventKind;

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

AnswerReader::AnswerReader(QByteArrayView text, std::deque<QByteArray> &unescaped)
    : m_text(text)
    , m_tokens(text, deepestAnswer)
    , m_unescaped(unescaped)
{
}

std::optional<std::string_view> AnswerReader::textOf(const json::Event &event)
{
    const QByteArrayView content = m_tokens.content(event);
    if (!event.hasEscapes)
        return view(content);
    if (!json::unpairedSurrogates(content).isEmpty())
        return {};
    return view(m_unescaped.emplace_back(json::unescaped(content)));
}

std::optional<qsizetype> AnswerReader::depthOf(const json::Event &begin)
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

bool AnswerReader::skip()
{
    const auto begin = m_tokens.next();
    return begin && depthOf(*begin);
}

std::string_view AnswerReader::since(const json::Event &begin) const
{
    return view(m_text.sliced(begin.at, m_tokens.at() - begin.at));
}

bool AnswerReader::note(std::string_view attribute)
{
    if (m_seen.contains(attribute.data())) {
        m_failed = attribute.data();
        return false;
    }
    m_seen.append(attribute.data());
    return true;
}

bool AnswerReader::hasNamed(std::string_view attribute)
{
    const bool isThere =
        std::ranges::any_of(m_seen, [&](const char *seen) { return attribute == seen; });
    if (!isThere)
        m_failed = attribute.data();
    return isThere;
}

template <>
AnswerReader::Read AnswerReader::read<QString>(std::optional<std::string_view> &text)
{
    text.reset();
    const auto value = m_tokens.next();
    if (!value)
        return Read::Damaged;
    if (value->kind == EventKind::Null)
        return Read::Null;
    if (value->kind == EventKind::String)
        text = textOf(*value);
    else if (!depthOf(*value))
        return Read::Damaged;
    return text ? Read::Value : Read::Odd;
}

template <>
AnswerReader::Read AnswerReader::read<QUrl>(std::optional<std::string_view> &url)
{
    const Read came = read<QString>(url);
    if (came != Read::Value || isUrl(*url))
        return came;
    url.reset();
    return Read::Odd;
}

template <>
AnswerReader::Read AnswerReader::read<QDateTime>(std::optional<qint64> &moment)
{
    moment.reset();
    std::optional<std::string_view> text;
    const Read came = read<QString>(text);
    if (came != Read::Value)
        return came;
    moment = momentOf(*text);
    return moment ? Read::Value : Read::Odd;
}

template <>
AnswerReader::Read AnswerReader::read<bool>(std::optional<bool> &flag)
{
    flag.reset();
    const auto value = m_tokens.next();
    if (!value)
        return Read::Damaged;
    if (value->kind == EventKind::Null)
        return Read::Null;
    if (value->kind == EventKind::True || value->kind == EventKind::False)
        flag = value->kind == EventKind::True;
    else if (!depthOf(*value))
        return Read::Damaged;
    return flag ? Read::Value : Read::Odd;
}

template <>
AnswerReader::Read AnswerReader::read<QByteArray>(std::optional<std::string_view> &bytes)
{
    bytes.reset();
    const auto value = m_tokens.next();
    if (!value)
        return Read::Damaged;
    return value->kind == EventKind::Null ? Read::Null : readJson(*value, bytes);
}

AnswerReader::Read AnswerReader::readJson(const json::Event &begin,
                                          std::optional<std::string_view> &bytes)
{
    const auto depth = depthOf(begin);
    if (!depth)
        return Read::Damaged;
    bytes = since(begin);
    const bool isUsual = begin.kind == EventKind::ObjectBegin && *depth <= json::maxDepth;
    return isUsual ? Read::Value : Read::Odd;
}

bool readItem(AnswerReader &reader, const json::Event &begin, ItemView &item)
{
    const auto take = [&]<typename Value>(const ItemAttribute<Value> &attribute) {
        const auto came = reader.read<Value>(item.*attribute.view);
        if (came == AnswerReader::Read::Odd)
            item.odd.setFlag(attribute.oddity);
        return came != AnswerReader::Read::Damaged;
    };
    if (!reader.attributes(itemAttributes, take))
        return false;
    item.json = reader.since(begin);
    return true;
}

bool readMeta(AnswerReader &reader, PageLinks &links)
{
    constexpr const char *nextName = "next_page_url";
    using Read = AnswerReader::Read;
    bool hasNext = false;
    const auto readNext = [&] {
        std::optional<std::string_view> url;
        const Read came = reader.read<QUrl>(url);
        if (came == Read::Odd)
            reader.setFailed(nextName);
        if (url)
            links.next = toValue<QUrl>(*url);
        return came == Read::Value || came == Read::Null;
    };
    const auto readSelf = [&] {
        std::optional<std::string_view> text;
        const Read came = reader.read<QString>(text);
        if (text) // where it is no URL, that is nothing to mind
            links.self = QUrl::fromEncoded(toValue<QByteArray>(*text));
        return came != Read::Damaged;
    };
    return reader.object([&](std::string_view name) {
        if (name == nextName)
            return !std::exchange(hasNext, true) && readNext();
        return name == "url" ? readSelf() : reader.skip();
    }) && hasNext;
}

} // namespace syncdeck::sync

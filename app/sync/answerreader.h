// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/reader.h"
#include "app/sync/item.h"

#include <QVarLengthArray>

#include <deque>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace syncdeck::sync {

/// Reads an answer token by token, in the one pass that also finds whatever is wrong with its text.
/// What is read points into the text, or to where texts with escapes are kept.
class AnswerReader
{
public:
    /// All outlive it, and what is read lives no longer than `text` and `unescaped`.
    AnswerReader(QByteArrayView text, std::deque<QByteArray> &unescaped);

    /// Of a value: odd is what is of another type; what is not read as a value leaves nothing.
    enum class Read { Damaged, Odd, Null, Value };

    /// The next value, as one of that type.
    template <typename Value>
    [[nodiscard]] Read read(std::optional<Viewed<Value>> &value);
    /// The same of JSON whose first token was taken already.
    [[nodiscard]] Read readJson(const json::Event &begin, std::optional<std::string_view> &bytes);

    // These return false where the text is damaged, and as soon as `take` returns false.

    /// The whole text, which must be one object. `take` is given its first token and reads the
    /// rest.
    template <typename Take>
    [[nodiscard]] bool document(Take take)
    {
        const auto begin = m_tokens.next();
        return begin && begin->kind == json::EventKind::ObjectBegin && take(*begin) &&
               !m_tokens.next() && !m_tokens.fault();
    }
    /// The rest of an object. `take` is given the name of a member and reads the value; a name that
    /// is no valid text comes as an empty one.
    template <typename Take>
    [[nodiscard]] bool members(Take take)
    {
        while (const auto event = m_tokens.next()) {
            if (event->kind == json::EventKind::ObjectEnd)
                return true;
            if (!take(textOf(*event).value_or(std::string_view())))
                return false;
        }
        return false;
    }
    /// The same of a whole object.
    template <typename Take>
    [[nodiscard]] bool object(Take take)
    {
        const auto begin = m_tokens.next();
        return begin && begin->kind == json::EventKind::ObjectBegin && members(take);
    }
    /// An array, of at most ten full pages. `take` is given the first token of an element and reads
    /// the rest.
    template <typename Take>
    [[nodiscard]] bool elements(Take take)
    {
        const auto begin = m_tokens.next();
        if (!begin || begin->kind != json::EventKind::ArrayBegin)
            return false;
        // The service gives a full page at most. Millions of empty items would be another matter:
        // what is kept of each is a hundred times as large as the item.
        for (int left = 10 * fullPage; const auto event = m_tokens.next(); --left) {
            if (event->kind == json::EventKind::ArrayEnd)
                return true;
            if (left == 0 || !take(*event))
                return false;
        }
        return false;
    }
    /// The rest of an object, by a table of attributes (each has a `name`): `take` is given the
    /// attribute that a member is and reads the value; other members are passed over. False also
    /// where one comes twice, so that it cannot be told which one holds (`failed`).
    template <typename... Attribute, typename Take>
    [[nodiscard]] bool attributes(const std::tuple<Attribute...> &table, Take take)
    {
        m_seen.clear();
        return members([&](std::string_view name) {
            bool isRead = false;
            const auto takeIfNamed = [&](const auto &attribute) {
                if (name != attribute.name)
                    return false;
                isRead = note(attribute.name) && take(attribute);
                return true;
            };
            const bool isKnown = std::apply(
                [&](const auto &...attribute) { return (takeIfNamed(attribute) || ...); }, table);
            return isKnown ? isRead : skip();
        });
    }
    /// Whether the object that was read last had such an attribute, be it null. If not, this is
    /// what failed.
    [[nodiscard]] bool hasNamed(std::string_view attribute);

    /// Passes over the next value.
    [[nodiscard]] bool skip();
    /// The text from this token on to the end of the last one.
    [[nodiscard]] std::string_view since(const json::Event &begin) const;

    /// The attribute that could not be read; null when all went well.
    [[nodiscard]] const char *failed() const { return m_failed; }
    void setFailed(const char *attribute) { m_failed = attribute; }

    static constexpr int fullPage = 100; ///< entries

private:
    /// A member's name or a text, without quotes and escapes; nothing where it is no valid text.
    [[nodiscard]] std::optional<std::string_view> textOf(const json::Event &event);
    /// False: the object has had it already.
    [[nodiscard]] bool note(std::string_view attribute);
    /// Passes over a value, and tells how many levels there are inside it; nothing: it is damaged.
    [[nodiscard]] std::optional<qsizetype> depthOf(const json::Event &begin);

    QByteArrayView m_text;
    json::Reader m_tokens;
    std::deque<QByteArray> &m_unescaped;
    const char *m_failed = nullptr;
    QVarLengthArray<const char *, 16> m_seen; ///< attributes of the object read last
};

template <>
AnswerReader::Read AnswerReader::read<QString>(std::optional<std::string_view> &text);
template <>
AnswerReader::Read AnswerReader::read<QUrl>(std::optional<std::string_view> &url);
template <>
AnswerReader::Read AnswerReader::read<QByteArray>(std::optional<std::string_view> &bytes);
template <>
AnswerReader::Read AnswerReader::read<QDateTime>(std::optional<qint64> &moment);
template <>
AnswerReader::Read AnswerReader::read<bool>(std::optional<bool> &flag);

/// The rest of an item.
[[nodiscard]] bool readItem(AnswerReader &reader, const json::Event &begin, ItemView &item);

/// Where a page of a list says that the next one is, and that it is itself.
struct PageLinks
{
    std::optional<QUrl> next; ///< null on the last page
    std::optional<QUrl> self;
};

/// The `meta` of a page. False also where it does not say exactly once whether there is a next
/// page, and where that is no URL: taken for the last page, the rest of the list would be missing.
[[nodiscard]] bool readMeta(AnswerReader &reader, PageLinks &links);

/// A whole page of a list. `take` is given the first token of an entry and reads the rest. What
/// lacks the list or its `meta` is no page: it would look like the end of the list.
template <typename Take>
[[nodiscard]] bool readPage(AnswerReader &reader, std::string_view list, PageLinks &links,
                            Take take)
{
    bool hasList = false;
    bool hasMeta = false;
    return reader.document([&](const json::Event &) {
        return reader.members([&](std::string_view name) {
            // One that comes twice leaves open which one holds.
            if (name == list)
                return !std::exchange(hasList, true) && reader.elements(take);
            if (name == "meta")
                return !std::exchange(hasMeta, true) && readMeta(reader, links);
            return reader.skip();
        });
    }) && hasList &&
           hasMeta;
}

} // namespace syncdeck::sync

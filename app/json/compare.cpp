// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/compare.h"

#include "app/json/decimal.h"
#include "app/json/escapes.h"
#include "app/json/reader.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace syncdeck::json {

namespace {

/// A value, without its text: the values inside an array or object follow it directly.
struct Node
{
    Event event;
    qsizetype next = 0; ///< index of the first node behind this one and all inside
};

/// A text in the order it is written. Names stand in front of their values.
struct Document
{
    QByteArrayView text;
    std::vector<Node> nodes;

    [[nodiscard]] const Node &at(qsizetype index) const { return nodes[std::size_t(index)]; }

    [[nodiscard]] QByteArrayView spelled(qsizetype index) const
    {
        return text.sliced(at(index).event.at, at(index).event.length);
    }

    [[nodiscard]] QByteArray characters(qsizetype index) const
    {
        const QByteArrayView content = spelled(index).sliced(1, at(index).event.length - 2);
        if (at(index).event.hasEscapes)
            return unescaped(content);
        return QByteArray::fromRawData(content.data(), content.size());
    }
};

std::optional<Document> read(QByteArrayView text)
{
    Document document{text, {}};
    Reader reader(text, text.size()); // equal is equal, however deep
    std::vector<std::size_t> open;
    while (const auto event = reader.next()) {
        if (event->kind == EventKind::ObjectEnd || event->kind == EventKind::ArrayEnd) {
            document.nodes[open.back()].next = qsizetype(document.nodes.size());
            open.pop_back();
            continue;
        }
        if (event->kind == EventKind::ObjectBegin || event->kind == EventKind::ArrayBegin)
            open.push_back(document.nodes.size());
        document.nodes.push_back({*event, qsizetype(document.nodes.size()) + 1});
    }
    if (reader.fault())
        return {};
    return document;
}

struct Member
{
    QByteArray name;
    qsizetype value; ///< index of its node
};

std::vector<Member> sortedMembers(const Document &document, qsizetype object)
{
    std::vector<Member> members;
    const qsizetype end = document.at(object).next;
    for (qsizetype name = object + 1; name < end; name = document.at(name + 1).next)
        members.push_back({document.characters(name), name + 1});
    std::ranges::stable_sort(members, {}, &Member::name);
    return members;
}

/// The values of two texts that are still to be compared, kept in a list instead of on the stack,
/// since texts come from outside.
class Comparison
{
public:
    Comparison(const Document &left, const Document &right)
        : m_left(left)
        , m_right(right)
    {
    }

    [[nodiscard]] bool isEqual()
    {
        m_pending.push_back({0, 0});
        while (!m_pending.empty()) {
            const Pair pair = m_pending.back();
            m_pending.pop_back();
            if (!agree(pair.left, pair.right))
                return false;
        }
        return true;
    }

private:
    struct Pair
    {
        qsizetype left;
        qsizetype right;
    };

    /// Compares two values, leaving what is inside them for later.
    [[nodiscard]] bool agree(qsizetype left, qsizetype right)
    {
        const EventKind kind = m_left.at(left).event.kind;
        if (kind != m_right.at(right).event.kind)
            return false;
        switch (kind) {
        case EventKind::ObjectBegin:
            return objectsAgree(left, right);
        case EventKind::ArrayBegin:
            return arraysAgree(left, right);
        case EventKind::String:
            return m_left.characters(left) == m_right.characters(right);
        case EventKind::Number:
            return m_left.spelled(left) == m_right.spelled(right) ||
                   decimal(m_left.spelled(left)) == decimal(m_right.spelled(right));
        default:
            return true;
        }
    }

    [[nodiscard]] bool arraysAgree(qsizetype left, qsizetype right)
    {
        const qsizetype leftEnd = m_left.at(left).next;
        const qsizetype rightEnd = m_right.at(right).next;
        qsizetype l = left + 1;
        qsizetype r = right + 1;
        for (; l < leftEnd && r < rightEnd; l = m_left.at(l).next, r = m_right.at(r).next)
            m_pending.push_back({l, r});
        return l == leftEnd && r == rightEnd;
    }

    [[nodiscard]] bool objectsAgree(qsizetype left, qsizetype right)
    {
        const auto l = sortedMembers(m_left, left);
        const auto r = sortedMembers(m_right, right);
        if (!std::ranges::equal(l, r, {}, &Member::name, &Member::name))
            return false;
        for (std::size_t i = 0; i < l.size(); ++i)
            m_pending.push_back({l[i].value, r[i].value});
        return true;
    }

    const Document &m_left;
    const Document &m_right;
    std::vector<Pair> m_pending;
};

} // namespace

bool sameData(QByteArrayView left, QByteArrayView right)
{
    const auto l = read(left);
    const auto r = read(right);
    return l && r && Comparison(*l, *r).isEqual();
}

} // namespace syncdeck::json

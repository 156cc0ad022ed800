// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"

#include "app/base/utf8.h"
#include "app/json/decimal.h"
#include "app/json/escapes.h"
#include "app/json/reader.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>
#include <vector>

namespace syncdeck::json {

namespace {

struct Found
{
    WarningKind kind;
    qsizetype at;
    qsizetype length;
};

/// Finds names that come twice in one object, for all objects that are open at the same time.
class MemberNames
{
public:
    void open() { m_starts.push_back(m_names.size()); }

    void add(const Reader &reader, const Event &name)
    {
        QByteArrayView key = reader.content(name);
        if (name.hasEscapes)
            key = m_unescaped.emplace_back(unescaped(key));
        m_names.push_back({key, name.at, name.length});
    }

    void close(std::vector<Found> &found)
    {
        const auto first = m_names.begin() + std::ptrdiff_t(m_starts.back());
        std::sort(first, m_names.end(), before);
        for (auto it = first; it != m_names.end(); ++it) {
            if (it != first && it->key == std::prev(it)->key)
                found.push_back({WarningKind::DuplicateMember, it->at, it->length});
        }
        m_names.resize(m_starts.back());
        m_starts.pop_back();
    }

    void closeAll(std::vector<Found> &found)
    {
        while (!m_starts.empty())
            close(found);
    }

private:
    struct Name
    {
        QByteArrayView key;
        qsizetype at;
        qsizetype length;
    };

    /// Any order will do that brings equal names together; this one seldom looks at the bytes.
    static bool before(const Name &left, const Name &right)
    {
        if (left.key.size() != right.key.size())
            return left.key.size() < right.key.size();
        if (!left.key.isEmpty()) {
            const int order =
                std::memcmp(left.key.data(), right.key.data(), std::size_t(left.key.size()));
            if (order != 0)
                return order < 0;
        }
        return left.at < right.at;
    }

    std::vector<Name> m_names;
    std::vector<std::size_t> m_starts;  // of each open object in m_names
    std::deque<QByteArray> m_unescaped; // m_names points into these
};

ValueKind kindOf(EventKind kind)
{
    switch (kind) {
    case EventKind::ObjectBegin:
        return ValueKind::Object;
    case EventKind::ArrayBegin:
        return ValueKind::Array;
    case EventKind::String:
        return ValueKind::String;
    case EventKind::Number:
        return ValueKind::Number;
    case EventKind::True:
        return ValueKind::True;
    case EventKind::False:
        return ValueKind::False;
    default:
        return ValueKind::Null;
    }
}

QString spelling(QByteArrayView text, const Found &found)
{
    const QByteArrayView spelled = text.sliced(found.at, found.length);
    if (found.kind == WarningKind::DuplicateMember)
        return exactText(unescaped(spelled.sliced(1, spelled.size() - 2)));
    return QString::fromUtf8(spelled);
}

} // namespace

Report check(QByteArrayView utf8)
{
    Report report;
    Reader reader(utf8);
    MemberNames names;
    std::vector<Found> found;
    const auto surrogates = [&](const Event &string) {
        constexpr qsizetype escapeLength = 6;
        for (const qsizetype at : unpairedSurrogates(reader.content(string)))
            found.push_back({WarningKind::UnpairedSurrogate, string.at + 1 + at, escapeLength});
    };

    bool isFirst = true;
    while (const auto event = reader.next()) {
        if (std::exchange(isFirst, false))
            report.kind = kindOf(event->kind);
        report.depth = std::max(report.depth, int(reader.depth()));
        if (event->hasEscapes)
            surrogates(*event);
        if (event->kind == EventKind::ObjectBegin)
            names.open();
        else if (event->kind == EventKind::ObjectEnd)
            names.close(found);
        else if (event->kind == EventKind::Name)
            names.add(reader, *event);
        else if (event->kind == EventKind::Number && !survivesDouble(reader.spelled(*event)))
            found.push_back({WarningKind::RoundedNumber, event->at, event->length});
    }
    names.closeAll(found);

    if (const auto &fault = reader.fault())
        report.error = {fault->problem, positionAt(utf8, fault->at), fault->length};
    std::ranges::sort(found, {}, &Found::at);
    if (found.size() > maxWarnings)
        found.resize(maxWarnings);
    PositionWalk walk(utf8);
    for (const Found &warning : found)
        report.warnings.append(
            {warning.kind, walk.to(warning.at), warning.length, spelling(utf8, warning)});
    return report;
}

} // namespace syncdeck::json

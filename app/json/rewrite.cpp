// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/rewrite.h"

#include "app/json/check.h"
#include "app/json/reader.h"

#include <algorithm>
#include <utility>

namespace syncdeck::json {

namespace {

/// Copies the tokens with their commas and colons; `spaces` below zero means no white space.
class Writer
{
public:
    Writer(qsizetype expectedSize, int spaces)
        : m_spaces(spaces)
    {
        m_out.reserve(expectedSize);
    }

    void write(const Event &event, QByteArrayView spelled, qsizetype depth)
    {
        const bool isEnd = event.kind == EventKind::ObjectEnd || event.kind == EventKind::ArrayEnd;
        if (isEnd) {
            if (m_last != Last::Begin)
                breakLine(depth);
        } else if (m_last == Last::Name) {
            m_out.append(m_spaces < 0 ? ":" : ": ");
        } else if (m_last != Last::Nothing) {
            if (m_last == Last::Value)
                m_out.append(',');
            breakLine(depth);
        }
        m_out.append(spelled);
        m_last = event.kind == EventKind::Name ? Last::Name : Last::Value;
    }

    void begun() { m_last = Last::Begin; }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    enum class Last { Nothing, Begin, Name, Value };

    void breakLine(qsizetype depth)
    {
        if (m_spaces < 0)
            return;
        m_out.append('\n');
        m_out.append(depth * m_spaces, ' ');
    }

    QByteArray m_out;
    int m_spaces;
    Last m_last = Last::Nothing;
};

Result<QByteArray> rewrite(QByteArrayView utf8, int spaces)
{
    Reader reader(utf8);
    Writer writer(spaces < 0 ? utf8.size() : utf8.size() * 2, spaces);
    qsizetype depth = 0;
    while (const auto event = reader.next()) {
        const bool isBegin =
            event->kind == EventKind::ObjectBegin || event->kind == EventKind::ArrayBegin;
        if (!isBegin)
            depth = reader.depth();
        writer.write(*event, reader.spelled(*event), depth);
        if (isBegin) {
            writer.begun();
            depth = reader.depth();
        }
    }
    if (const auto &fault = reader.fault())
        return fail(
            ErrorKind::InvalidInput, {},
            describe(SyntaxError{fault->problem, positionAt(utf8, fault->at), fault->length}));
    return writer.take();
}

} // namespace

Result<QByteArray> reindent(QByteArrayView utf8, int spaces)
{
    return rewrite(utf8, std::max(spaces, 0));
}

Result<QByteArray> minify(QByteArrayView utf8)
{
    return rewrite(utf8, -1);
}

} // namespace syncdeck::json

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/position.h"

#include "app/json/utf8.h"

#include <algorithm>

namespace syncdeck::json {

PositionWalk::PositionWalk(QByteArrayView utf8)
    : m_text(utf8)
{
}

Position PositionWalk::to(qsizetype offset)
{
    const qsizetype end = std::min(offset, m_text.size());
    for (; m_position.offset < end; ++m_position.offset) {
        const char c = m_text[m_position.offset];
        const qsizetype next = m_position.offset + 1;
        const bool insideCrLf = c == '\r' && next < m_text.size() && m_text[next] == '\n';
        if (c == '\n' || (c == '\r' && !insideCrLf)) {
            ++m_position.line;
            m_position.column = 1;
        } else if (!isContinuation(c)) {
            ++m_position.column;
        }
    }
    return m_position;
}

Position positionAt(QByteArrayView utf8, qsizetype offset)
{
    return PositionWalk(utf8).to(offset);
}

} // namespace syncdeck::json

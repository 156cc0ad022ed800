// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace syncdeck::json {

/// A place in a text. Line and column are what an editor shows.
struct Position
{
    qsizetype offset = 0; ///< bytes of UTF-8 from the start
    int line = 1;         ///< from 1; lines end at LF, CRLF or CR
    int column = 1;       ///< from 1, in Unicode code points

    friend bool operator==(const Position &, const Position &) = default;
};

/// The place of a byte, by looking through the text before it. An offset outside the text counts as
/// its start or end. Any bytes will do; in ones that are not UTF-8, stray continuation bytes do not
/// count as columns.
[[nodiscard]] Position positionAt(QByteArrayView utf8, qsizetype offset);

/// The same for many places of one text, in one pass: offsets must not go back.
class PositionWalk
{
public:
    explicit PositionWalk(QByteArrayView utf8);

    [[nodiscard]] Position to(qsizetype offset);

private:
    QByteArrayView m_text;
    Position m_position;
};

} // namespace syncdeck::json

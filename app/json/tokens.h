// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace syncdeck::json {

enum class TokenKind { Name, String, Number, Word, Bracket, Punctuation, Unknown };

/// A piece of a line, for colouring and for finding brackets. Offsets in UTF-16 units, since that
/// is what text editors count in.
struct Token
{
    TokenKind kind;
    qsizetype start;
    qsizetype length;
};

/// The tokens of one line. JSON strings cannot span lines, so a line can be read by itself; a
/// string that does not end on its line is Unknown. `Name` is a string followed by a colon on the
/// same line.
[[nodiscard]] std::vector<Token> tokenizeLine(QStringView line);

} // namespace syncdeck::json

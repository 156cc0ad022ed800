// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace syncdeck::json {

/// A place in a text. Line and column are what an editor shows.
struct Position
{
    qsizetype offset = 0; ///< bytes of UTF-8 from the start
    int line = 1;         ///< from 1; lines end at LF, CRLF or CR
    int column = 1;       ///< from 1, in Unicode code points

    friend bool operator==(const Position &, const Position &) = default;
};

enum class ValueKind { Object, Array, String, Number, True, False, Null };

/// Why a text is not JSON (RFC 8259, strictly: no comments, no trailing commas, no NaN).
enum class SyntaxProblem {
    Empty,              ///< nothing but white space
    ValueExpected,      ///< something else stands where a value must be
    MemberNameExpected, ///< an object goes on with something that is no quoted name
    ColonExpected,
    CommaOrEndExpected, ///< between elements; the text goes on, but not with `,` or the closing
                        ///< bracket
    TrailingComma,      ///< a closing bracket right after a comma
    UnclosedObject,     ///< the text ends inside; `at` is where the object opens
    UnclosedArray,
    UnclosedString,  ///< no closing quote before the end of line or text; `at` is the opening quote
    ControlInString, ///< a raw character below U+0020 in a string
    BadEscape,       ///< a backslash with something JSON does not know after it
    BadNumber,       ///< such as 01, 1., .5, +1, 1e
    UnknownWord,     ///< a bare word other than true, false, null
    SingleQuotes,    ///< '…' where "…" is meant
    TextAfterEnd,    ///< something follows the value
    InvalidUtf8,
    TooDeep, ///< nested deeper than `maxDepth`
};

struct SyntaxError
{
    SyntaxProblem problem;
    Position at;
    qsizetype length = 1; ///< bytes to underline from `at`; 0 at the end of the text
};

enum class WarningKind {
    DuplicateMember,  ///< the name was used before in the same object; most readers keep the last
    RoundedNumber,    ///< a double cannot hold it, so JavaScript and many clients change it
    UnpairedSurrogate ///< a \uD800…\uDFFF escape without its partner: no valid character
};

struct Warning
{
    WarningKind kind;
    Position at;
    qsizetype length = 0; ///< bytes to underline from `at`
    QString what;         ///< the member's name, or the number as spelled
};

struct Report
{
    std::optional<SyntaxError> error; ///< the first one; without it the text is JSON
    ValueKind kind = ValueKind::Null; ///< of the outermost value; meaningless with an error
    int depth = 0;                    ///< of nesting; 1 for `{}`
    QList<Warning> warnings; ///< in order of place; at most `maxWarnings`, errors end the search
};

/// Deepest nesting that is followed. The service's own bound is unknown; this one only keeps a
/// hostile text from exhausting memory.
inline constexpr int maxDepth = 1000;
inline constexpr int maxWarnings = 100;

/// Looks through a text once, in time linear in its length (n log n in the members of one object).
[[nodiscard]] Report check(QByteArrayView utf8);

/// One translated sentence: what is wrong and what to do, without the place.
[[nodiscard]] QString describe(const SyntaxError &error);
[[nodiscard]] QString describe(const Warning &warning);

} // namespace syncdeck::json

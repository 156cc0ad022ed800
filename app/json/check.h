// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/position.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace syncdeck::json {

enum class ValueKind { Object, Array, String, Number, True, False, Null };

/// Why a text is not JSON (RFC 8259, strictly: no comments, no trailing commas, no NaN), as what
/// its author most likely meant. `at` is where to change something.
enum class SyntaxProblem {
    Empty,              ///< nothing but white space
    ByteOrderMark,      ///< the invisible U+FEFF at the start
    ValueExpected,      ///< something else stands where a value must be
    MemberNameExpected, ///< an object goes on with something that is no quoted name
    ColonExpected,      ///< as with CommaOrEndExpected: after the name, or at the wrong character
    CommaOrEndExpected, ///< between elements; `at` is right after the last one where a comma was
                        ///< forgotten, otherwise at the character that cannot stand there
    TrailingComma,      ///< a closing bracket right after a comma; `at` is the comma
    WrongBracket,       ///< `]` closes an object or `}` an array; `at` is that bracket
    UnclosedObject,     ///< the text ends inside; `at` is where the object opens
    UnclosedArray,
    UnclosedString,  ///< no closing quote before the end of line or text; `at` is the opening quote
    ControlInString, ///< a raw character below U+0020 in a string, other than a line break
    BadEscape,       ///< a backslash with something JSON does not know after it
    BadNumber,       ///< such as 01, 1., .5, +1, 1e, 0x1F, -Infinity
    DecimalComma,    ///< a comma between the digits of a number; `at` is that comma
    UnknownWord,     ///< a bare word other than true, false, null
    SingleQuotes,    ///< '…', `…` or “…” where "…" is meant
    Comment,         ///< `//` or `/*`
    ForeignSpace,    ///< space between tokens that JSON does not know, such as U+00A0
    TextAfterEnd,    ///< something follows the value
    InvalidUtf8,
    TooDeep, ///< nested deeper than `maxDepth`; `at` is the bracket that is too many
};

struct SyntaxError
{
    SyntaxProblem problem;
    Position at;
    /// Bytes to underline from `at`; 0 where something is missing between two characters or at the
    /// end of the text.
    qsizetype length = 1;
};

enum class WarningKind {
    /// The name was used before in the same object, escapes understood; most readers keep the last.
    DuplicateMember,
    /// JavaScript and other clients that read numbers into doubles write another one back: the
    /// shortest decimal that stands for the nearest double differs in value. So it is for
    /// 9007199254740993 (…992), 18446744073709551616 (…552000), 0.1234567890123456789 and 1e400,
    /// but not for 0.1, 1.0, 1e2 and -0. The spelling does not matter, the value does.
    RoundedNumber,
    UnpairedSurrogate ///< a \uD800…\uDFFF escape without its partner: no valid character
};

struct Warning
{
    WarningKind kind;
    Position at;
    qsizetype length = 0; ///< bytes to underline from `at`
    QString what;         ///< the member's name, the number or the escape as spelled
};

struct Report
{
    std::optional<SyntaxError> error; ///< the first one; without it the text is JSON
    ValueKind kind = ValueKind::Null; ///< of the outermost value; meaningless with an error
    int depth = 0;                    ///< of nesting; 1 for `{}`, 0 for `1`
    /// In order of place, the first `maxWarnings` of them; an error ends the search.
    QList<Warning> warnings;
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

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"

#include <QCoreApplication>

namespace syncdeck::json {

namespace {

struct Sentence
{
    Q_DECLARE_TR_FUNCTIONS(syncdeck::json)
};

/// A name or number may fill the whole text; a sentence shows enough of it to be found.
QString shortened(const QString &what)
{
    constexpr qsizetype longest = 60;
    if (what.size() <= longest)
        return what;
    const qsizetype cut = what[longest - 2].isHighSurrogate() ? longest - 2 : longest - 1;
    return what.first(cut) + u'…';
}

} // namespace

QString describe(const SyntaxError &error)
{
    switch (error.problem) {
    case SyntaxProblem::Empty:
        return Sentence::tr("There is nothing here yet. Write JSON, such as {}.");
    case SyntaxProblem::ByteOrderMark:
        return Sentence::tr(
            "The text starts with an invisible byte order mark. Remove the first character.");
    case SyntaxProblem::ValueExpected:
        return Sentence::tr(
            "A value is missing here. Write a text in double quotes, a number, true, false, "
            "null, {…} or […].");
    case SyntaxProblem::MemberNameExpected:
        return Sentence::tr("A member name in double quotes must stand here, such as \"name\".");
    case SyntaxProblem::ColonExpected:
        return Sentence::tr("A colon is missing between a member's name and its value.");
    case SyntaxProblem::CommaOrEndExpected:
        return Sentence::tr("A comma or a closing bracket is missing here.");
    case SyntaxProblem::TrailingComma:
        return Sentence::tr("Nothing follows this comma. Remove it.");
    case SyntaxProblem::WrongBracket:
        return Sentence::tr(
            "This bracket does not match the one that is open: { goes with } and [ with ].");
    case SyntaxProblem::UnclosedObject:
        return Sentence::tr("This { has no }. Close it.");
    case SyntaxProblem::UnclosedArray:
        return Sentence::tr("This [ has no ]. Close it.");
    case SyntaxProblem::UnclosedString:
        return Sentence::tr(
            "This text has no closing quote on its line. Close it, and write a line break "
            "inside a text as \\n.");
    case SyntaxProblem::ControlInString:
        return Sentence::tr(
            "A text holds a control character, such as a tab. Write it as an escape: \\t is "
            "a tab.");
    case SyntaxProblem::BadEscape:
        return Sentence::tr(
            "JSON does not know this escape. Write \\\\ for a backslash, or \\u and four hex "
            "digits for a character.");
    case SyntaxProblem::BadNumber:
        return Sentence::tr(
            "This is not a JSON number. Write it like 12, -0.5 or 1.5e3, or put it in double "
            "quotes.");
    case SyntaxProblem::DecimalComma:
        return Sentence::tr(
            "This number has a decimal comma. JSON knows a decimal point alone: 1.5 in place of "
            "1,5.");
    case SyntaxProblem::UnknownWord:
        return Sentence::tr(
            "JSON does not know this word. Put a text in double quotes; the words true, "
            "false and null are written in small letters.");
    case SyntaxProblem::SingleQuotes:
        return Sentence::tr("Names and texts stand in straight double quotes, like \"this\".");
    case SyntaxProblem::Comment:
        return Sentence::tr("JSON has no comments. Remove this one.");
    case SyntaxProblem::ForeignSpace:
        return Sentence::tr(
            "There is an invisible character here that is no ordinary space. Replace it by a "
            "space.");
    case SyntaxProblem::TextAfterEnd:
        return Sentence::tr("The JSON value has ended before this. Remove what follows.");
    case SyntaxProblem::InvalidUtf8:
        return Sentence::tr("The text is not valid UTF-8 here. Type this character again.");
    case SyntaxProblem::TooDeep:
        return Sentence::tr("The text is nested deeper than %1 levels. Make it flatter.")
            .arg(maxDepth);
    }
    Q_UNREACHABLE();
}

QString describe(const Warning &warning)
{
    switch (warning.kind) {
    case WarningKind::DuplicateMember:
        return Sentence::tr(
                   "The member \"%1\" comes more than once in its object, and most programs keep "
                   "only the last. Remove or rename one.")
            .arg(shortened(warning.what));
    case WarningKind::RoundedNumber:
        return Sentence::
            tr("JavaScript and other programs round the number %1. Write it in double quotes if "
               "every digit counts.")
                .arg(shortened(warning.what));
    case WarningKind::UnpairedSurrogate:
        return Sentence::tr(
                   "%1 is half of a character: it needs its other half. Programs may refuse or "
                   "replace it.")
            .arg(shortened(warning.what));
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::json

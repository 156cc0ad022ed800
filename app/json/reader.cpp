// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/reader.h"

#include "app/json/utf8.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace syncdeck::json {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// What people type as part of one number or word, right or wrong.
constexpr bool isRun(char c)
{
    return isDigit(c) || isLetter(c) || c == '+' || c == '-' || c == '.';
}

/// Bytes of a string that need no closer look.
constexpr auto plainInString = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

constexpr bool isForeignSpace(char32_t c)
{
    return c == 0x0B || c == 0x0C || c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E ||
           (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

constexpr bool isOtherQuote(char32_t c)
{
    return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F);
}

qsizetype runLength(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size()) {
        if (isRun(text[end])) {
            ++end;
            continue;
        }
        const CodePoint c = codePointAt(text, end);
        if (c.length < 2 || isForeignSpace(c.value) || isOtherQuote(c.value))
            break;
        end += c.length;
    }
    return end - at;
}

/// Of a text in quotes that JSON does not know: to the other quote on the same line, if any.
qsizetype quotedLength(QByteArrayView text, qsizetype at)
{
    const CodePoint opening = codePointAt(text, at);
    for (qsizetype i = at + opening.length; i < text.size();) {
        const CodePoint c = codePointAt(text, i);
        if (c.length == 0 || c.value == '\n' || c.value == '\r')
            break;
        i += c.length;
        const bool isPair =
            c.value == opening.value || (opening.value == 0x2018 && c.value == 0x2019);
        if (isPair || (opening.value == 0x201C && c.value == 0x201D))
            return i - at;
    }
    return opening.length;
}

bool isNumber(QByteArrayView run)
{
    qsizetype i = 0;
    const auto at = [&](std::initializer_list<char> wanted) {
        return i < run.size() && std::ranges::find(wanted, run[i]) != wanted.end();
    };
    const auto digits = [&] {
        const qsizetype from = i;
        while (i < run.size() && isDigit(run[i]))
            ++i;
        return i > from;
    };
    if (at({'-'}))
        ++i;
    if (at({'0'}))
        ++i;
    else if (!digits())
        return false;
    if (at({'.'})) {
        ++i;
        if (!digits())
            return false;
    }
    if (at({'e', 'E'})) {
        ++i;
        if (at({'+', '-'}))
            ++i;
        if (!digits())
            return false;
    }
    return i == run.size();
}

} // namespace

Reader::Reader(QByteArrayView text, qsizetype deepest)
    : m_text(text)
    , m_deepest(deepest)
{
}

std::optional<Event> Reader::next()
{
    if (m_fault)
        return {};
    if (m_at == 0 && m_text.startsWith("\xEF\xBB\xBF"))
        return stop(SyntaxProblem::ByteOrderMark, 0, 3);
    for (;;) {
        skipSpace();
        if (atEnd()) {
            if (m_expect == Expect::NothingMore)
                return {};
            return stopAtEnd();
        }
        switch (m_expect) {
        case Expect::ElementOrEnd:
            if (current() == ']' || current() == '}')
                return close();
            return value();
        case Expect::Value:
        case Expect::Element:
            return value();
        case Expect::NameOrEnd:
            if (current() == ']' || current() == '}')
                return close();
            return name();
        case Expect::Name:
            return name();
        case Expect::Colon:
            if (current() != ':')
                return stopBetween(SyntaxProblem::ColonExpected);
            ++m_at;
            m_expect = Expect::Value;
            break;
        case Expect::CommaOrEnd:
            if (current() == ']' || current() == '}')
                return close();
            if (current() != ',')
                return stopBetween(SyntaxProblem::CommaOrEndExpected);
            m_comma = m_at++;
            m_expect = m_open.back().isObject ? Expect::Name : Expect::Element;
            break;
        case Expect::NothingMore:
            return stopHere(SyntaxProblem::TextAfterEnd);
        }
    }
}

void Reader::skipSpace()
{
    while (!atEnd() &&
           (current() == ' ' || current() == '\n' || current() == '\r' || current() == '\t'))
        ++m_at;
}

Event Reader::finish(EventKind kind, qsizetype from, bool hasEscapes)
{
    m_lastEnd = m_at;
    m_expect = kind == EventKind::Name ? Expect::Colon
               : m_open.empty()        ? Expect::NothingMore
                                       : Expect::CommaOrEnd;
    return {kind, from, m_at - from, hasEscapes};
}

std::optional<Event> Reader::value()
{
    switch (current()) {
    case '{':
        return open(EventKind::ObjectBegin);
    case '[':
        return open(EventKind::ArrayBegin);
    case '"':
        return string(EventKind::String);
    case ']':
    case '}':
        if (m_expect == Expect::Element)
            return close();
        return stopHere(SyntaxProblem::ValueExpected);
    default:
        break;
    }
    if (isLetter(current()))
        return word();
    if (isRun(current()))
        return number();
    return stopHere(SyntaxProblem::ValueExpected);
}

std::optional<Event> Reader::name()
{
    if (current() == '"')
        return string(EventKind::Name);
    if (current() == '}' || current() == ']')
        return close();
    // A name can be no digit, so the comma right before it was meant to be within a number.
    const bool isBehindNumber = m_comma > 0 && isDigit(m_text[m_comma - 1]);
    if (m_expect == Expect::Name && m_comma + 1 == m_at && isBehindNumber && isDigit(current()))
        return stop(SyntaxProblem::DecimalComma, m_comma, 1);
    return stopHere(SyntaxProblem::MemberNameExpected);
}

std::optional<Event> Reader::open(EventKind kind)
{
    if (depth() == m_deepest)
        return stop(SyntaxProblem::TooDeep, m_at, 1);
    const bool isObject = kind == EventKind::ObjectBegin;
    m_open.push_back({m_at, isObject});
    m_expect = isObject ? Expect::NameOrEnd : Expect::ElementOrEnd;
    ++m_at;
    m_lastEnd = m_at;
    return Event{kind, m_at - 1, 1};
}

std::optional<Event> Reader::close()
{
    const bool isObject = m_open.back().isObject;
    if (current() != (isObject ? '}' : ']'))
        return stop(SyntaxProblem::WrongBracket, m_at, 1);
    if (m_expect == Expect::Name || m_expect == Expect::Element)
        return stop(SyntaxProblem::TrailingComma, m_comma, 1);
    m_open.pop_back();
    ++m_at;
    return finish(isObject ? EventKind::ObjectEnd : EventKind::ArrayEnd, m_at - 1);
}

std::optional<Event> Reader::number()
{
    const qsizetype from = m_at;
    while (!atEnd() && isRun(current()))
        ++m_at;
    if (!isNumber(m_text.sliced(from, m_at - from)))
        return stop(SyntaxProblem::BadNumber, from, m_at - from);
    return finish(EventKind::Number, from);
}

std::optional<Event> Reader::word()
{
    const qsizetype from = m_at;
    const QByteArrayView run = m_text.sliced(from, runLength(m_text, from));
    m_at += run.size();
    if (run == "true")
        return finish(EventKind::True, from);
    if (run == "false")
        return finish(EventKind::False, from);
    if (run == "null")
        return finish(EventKind::Null, from);
    return stop(SyntaxProblem::UnknownWord, from, run.size());
}

std::optional<Event> Reader::string(EventKind kind)
{
    const qsizetype from = m_at++;
    bool hasEscapes = false;
    for (;;) {
        while (!atEnd() && plainInString[static_cast<unsigned char>(current())])
            ++m_at;
        if (atEnd() || current() == '\n' || current() == '\r')
            return stopUnclosedString(from);
        if (current() == '"') {
            ++m_at;
            return finish(kind, from, hasEscapes);
        }
        if (current() == '\\') {
            const qsizetype backslash = m_at;
            const bool lineGoesOn = backslash + 1 < m_text.size() &&
                                    m_text[backslash + 1] != '\n' && m_text[backslash + 1] != '\r';
            if (!lineGoesOn)
                return stopUnclosedString(from);
            if (!escape())
                return {};
            hasEscapes = true;
            continue;
        }
        if (static_cast<unsigned char>(current()) < 0x20)
            return stop(SyntaxProblem::ControlInString, m_at, 1);
        const qsizetype length = codePointAt(m_text, m_at).length;
        if (length == 0)
            return stop(SyntaxProblem::InvalidUtf8, m_at, 1);
        m_at += length;
    }
}

bool Reader::escape()
{
    const qsizetype backslash = m_at++;
    if (current() == 'u') {
        ++m_at;
        while (!atEnd() && m_at < backslash + 6 && isHexDigit(current()))
            ++m_at;
        if (m_at < backslash + 6)
            stop(SyntaxProblem::BadEscape, backslash, m_at - backslash);
        return !m_fault;
    }
    if (QByteArrayView("\"\\/bfnrt").contains(current())) {
        ++m_at;
        return true;
    }
    const qsizetype length = codePointAt(m_text, m_at).length;
    if (length == 0)
        stop(SyntaxProblem::InvalidUtf8, m_at, 1);
    else
        stop(SyntaxProblem::BadEscape, backslash, 1 + length);
    return false;
}

std::nullopt_t Reader::stop(SyntaxProblem problem, qsizetype at, qsizetype length)
{
    m_fault = Fault{problem, at, length};
    return std::nullopt;
}

std::nullopt_t Reader::stopHere(SyntaxProblem usual)
{
    const CodePoint c = codePointAt(m_text, m_at);
    if (c.length == 0)
        return stop(SyntaxProblem::InvalidUtf8, m_at, 1);
    if (isForeignSpace(c.value))
        return stop(SyntaxProblem::ForeignSpace, m_at, c.length);
    const QByteArrayView rest = m_text.sliced(m_at);
    if (rest.startsWith("//") || rest.startsWith("/*"))
        return stop(SyntaxProblem::Comment, m_at, 2);
    const bool mayBeText =
        usual == SyntaxProblem::ValueExpected || usual == SyntaxProblem::MemberNameExpected;
    if (mayBeText && isOtherQuote(c.value))
        return stop(SyntaxProblem::SingleQuotes, m_at, quotedLength(m_text, m_at));
    return stop(usual, m_at, std::max(runLength(m_text, m_at), c.length));
}

std::nullopt_t Reader::stopBetween(SyntaxProblem usual)
{
    // When a value or name follows, the separator was forgotten: the place for it is behind what
    // came before, which may be some lines up.
    const char c = current();
    const bool startsValue = c == '"' || c == '\'' || c == '{' || c == '[' || isRun(c);
    if (startsValue)
        return stop(usual, m_lastEnd, 0);
    return stopHere(usual);
}

std::nullopt_t Reader::stopAtEnd()
{
    if (m_open.empty())
        return stop(SyntaxProblem::Empty, 0, 0);
    const Open &innermost = m_open.back();
    return stop(innermost.isObject ? SyntaxProblem::UnclosedObject : SyntaxProblem::UnclosedArray,
                innermost.at, 1);
}

std::nullopt_t Reader::stopUnclosedString(qsizetype from)
{
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r')
        ++end;
    return stop(SyntaxProblem::UnclosedString, from, end - from);
}

} // namespace syncdeck::json

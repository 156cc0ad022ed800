// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/jsonreader.h"

#include "app/json/check.h"
#include "app/json/escapes.h"
#include "app/json/members.h"
#include "app/transfer/jsonrecord.h"

#include <QCoreApplication>

namespace syncdeck::transfer {

using json::SyntaxProblem;

namespace {

struct JsonReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(JsonReaderTexts)
};

bool isSpace(int c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

FileProblem JsonReader::problem(SyntaxProblem what) const
{
    return {m_source.place(), json::describe(json::SyntaxError{what, {}}), true};
}

std::optional<RecordOrProblem> JsonReader::end(Problem problem, const FilePlace &from)
{
    m_state = State::Ended;
    if (!problem)
        return {};
    problem->recordAt = from;
    return std::unexpected(std::move(*problem));
}

void JsonReader::skipSpace()
{
    while (isSpace(m_source.peek()))
        m_source.skip();
}

void JsonReader::skipString()
{
    m_source.skip();
    bool isEscaped = false;
    for (int c = m_source.peek(); c >= 0; c = m_source.peek()) {
        m_source.skip();
        if (isEscaped)
            isEscaped = false;
        else if (c == '\\')
            isEscaped = true;
        else if (c == '"')
            return;
    }
}

void JsonReader::skipValue()
{
    qint64 depth = 0;
    for (int c = m_source.peek(); c >= 0; c = m_source.peek()) {
        const bool isEnd = c == '}' || c == ']';
        if (depth == 0 && (isSpace(c) || c == ',' || isEnd))
            return; // after a number or a word
        if (c == '"')
            skipString();
        else
            m_source.skip();
        if (c == '{' || c == '[')
            ++depth;
        else if (isEnd)
            --depth;
        if (depth == 0 && (c == '"' || isEnd))
            return;
    }
}

JsonReader::Problem JsonReader::enter()
{
    skipSpace();
    if (m_source.peek() < 0)
        return problem(SyntaxProblem::Empty);
    if (m_source.peek() == '{') {
        m_isWrapped = true;
        m_source.skip();
        skipSpace();
        if (auto none = findItems())
            return none;
    }
    if (m_source.peek() != '[') {
        return FileProblem{m_source.place(),
                           JsonReaderTexts::tr("An array of items is expected here: [\u2026], or "
                                               "{\"items\": [\u2026]}. For one object a line, "
                                               "choose NDJSON."),
                           true};
    }
    m_source.skip();
    m_state = State::FirstElement;
    return {};
}

JsonReader::NameOrProblem JsonReader::memberName()
{
    if (m_source.peek() != '"')
        return std::unexpected(problem(SyntaxProblem::MemberNameExpected));
    m_source.beginRecord();
    skipString();
    const QByteArray name = m_source.endRecord();
    if (const auto error = json::check(name).error)
        return std::unexpected(problem(error->problem));
    skipSpace();
    if (m_source.peek() != ':')
        return std::unexpected(problem(SyntaxProblem::ColonExpected));
    m_source.skip();
    skipSpace();
    return json::unescaped(name.sliced(1, name.size() - 2));
}

JsonReader::Problem JsonReader::passMember(const QByteArray &name)
{
    if (name == "meta")
        return lookAtMeta();
    skipValue();
    return {};
}

JsonReader::Problem JsonReader::lookAtMeta()
{
    const FilePlace at = m_source.place();
    m_source.beginRecord();
    skipValue();
    const bool isTooLong = m_source.isTooLong();
    const QByteArray text = m_source.endRecord();
    if (isTooLong) {
        FileProblem problem = tooLong(at);
        problem.endsFile = true;
        return problem;
    }
    if (const auto error = json::check(text).error)
        return FileProblem{at, json::describe(*error), true};
    const auto members = json::members(text);
    if (!members)
        return {};
    for (const json::Member &member : members->list) {
        if (member.name == "next_page_url" && members->value(member) != "null")
            m_saysMoreFollow = true;
    }
    return {};
}

JsonReader::Problem JsonReader::findItems()
{
    const FilePlace begin = m_source.place();
    while (m_source.peek() == '"') {
        const auto name = memberName();
        if (!name)
            return name.error();
        if (*name == "items")
            return {};
        if (auto none = passMember(*name))
            return none;
        skipSpace();
        if (m_source.peek() != ',')
            break;
        m_source.skip();
        skipSpace();
    }
    return FileProblem{begin,
                       JsonReaderTexts::tr("This object has no member \u201citems\u201d with an "
                                           "array of items."),
                       true};
}

JsonReader::Problem JsonReader::leave()
{
    m_source.skip(); // `]`
    skipSpace();
    while (m_isWrapped && m_source.peek() == ',') {
        m_source.skip();
        skipSpace();
        const FilePlace at = m_source.place();
        const auto name = memberName();
        if (!name)
            return name.error();
        if (*name == "items") {
            return FileProblem{at,
                               JsonReaderTexts::tr("The member \u201citems\u201d stands twice in "
                                                   "this object."),
                               true};
        }
        if (auto none = passMember(*name))
            return none;
        skipSpace();
    }
    if (m_isWrapped) {
        if (m_source.peek() != '}')
            return problem(m_source.peek() < 0 ? SyntaxProblem::UnclosedObject
                                               : SyntaxProblem::CommaOrEndExpected);
        m_source.skip();
        skipSpace();
    }
    if (m_source.peek() >= 0)
        return problem(SyntaxProblem::TextAfterEnd);
    return {};
}

std::optional<RecordOrProblem> JsonReader::next()
{
    if (m_state == State::Ended)
        return {};
    if (m_state == State::Start) {
        const FilePlace begin = m_source.place();
        if (auto none = enter())
            return end(std::move(none), begin);
    }
    skipSpace();
    FilePlace from = m_source.place();
    if (m_source.peek() == ']') {
        auto problem = leave();
        return end(std::move(problem), from);
    }
    if (m_state == State::NextElement) {
        if (m_source.peek() != ',')
            return end(problem(m_source.peek() < 0 ? SyntaxProblem::UnclosedArray
                                                   : SyntaxProblem::CommaOrEndExpected),
                       from);
        m_source.skip();
        skipSpace();
        from = m_source.place();
        if (m_source.peek() == ']')
            return end(problem(SyntaxProblem::TrailingComma), from);
    }
    if (m_source.peek() < 0)
        return end(problem(SyntaxProblem::UnclosedArray), from);
    if (m_source.peek() == ',' || m_source.peek() == '}')
        return end(problem(SyntaxProblem::ValueExpected), from);
    m_state = State::NextElement;
    return element();
}

RecordOrProblem JsonReader::element()
{
    const FilePlace at = m_source.place();
    m_source.beginRecord();
    skipValue();
    const bool isTooLong = m_source.isTooLong();
    const QByteArray text = m_source.endRecord();
    if (isTooLong)
        return std::unexpected(tooLong(at));
    auto record = parse(text, at);
    if (!record && record.error().endsFile) {
        m_state = State::Ended;
        record.error().bytes.clear();
    }
    if (record)
        record->length = m_source.place().offset - at.offset;
    return record;
}

RecordOrProblem JsonReader::parse(const QByteArray &bytes, const FilePlace &at)
{
    return jsonRecord(bytes, at);
}

} // namespace syncdeck::transfer

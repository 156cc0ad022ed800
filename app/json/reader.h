// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/check.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace syncdeck::json {

enum class EventKind {
    ObjectBegin,
    ObjectEnd,
    ArrayBegin,
    ArrayEnd,
    Name,
    String,
    Number,
    True,
    False,
    Null
};

/// One token of a JSON text; commas and colons are implied.
struct Event
{
    EventKind kind;
    qsizetype at;            ///< byte offset
    qsizetype length;        ///< bytes; names and strings with their quotes
    bool hasEscapes = false; ///< of names and strings
};

struct Fault
{
    SyntaxProblem problem;
    qsizetype at;
    qsizetype length;
};

/// Goes through a text token by token, strictly and without recursion. Everything in this room
/// that needs to know what the text says asks this class, so that there is one grammar.
class Reader
{
public:
    /// What is nested deeper than `deepest` is a fault. It takes 16 bytes of memory a level.
    explicit Reader(QByteArrayView text, qsizetype deepest = maxDepth);

    /// The next token; nothing at the end of the text and from the first fault on.
    [[nodiscard]] std::optional<Event> next();

    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }
    /// Where the last token ended.
    [[nodiscard]] qsizetype at() const { return m_lastEnd; }
    [[nodiscard]] qsizetype depth() const { return qsizetype(m_open.size()); }

    [[nodiscard]] QByteArrayView spelled(const Event &event) const
    {
        return m_text.sliced(event.at, event.length);
    }
    /// What stands between the quotes of a name or string.
    [[nodiscard]] QByteArrayView content(const Event &event) const
    {
        return m_text.sliced(event.at + 1, event.length - 2);
    }

private:
    enum class Expect {
        Value,
        ElementOrEnd, ///< right after `[`
        Element,      ///< after a comma in an array
        NameOrEnd,    ///< right after `{`
        Name,         ///< after a comma in an object
        Colon,
        CommaOrEnd,
        NothingMore
    };
    struct Open
    {
        qsizetype at;
        bool isObject;
    };

    [[nodiscard]] std::optional<Event> value();
    [[nodiscard]] std::optional<Event> name();
    [[nodiscard]] std::optional<Event> string(EventKind kind);
    [[nodiscard]] std::optional<Event> number();
    [[nodiscard]] std::optional<Event> word();
    [[nodiscard]] std::optional<Event> open(EventKind kind);
    [[nodiscard]] std::optional<Event> close();
    [[nodiscard]] bool escape();
    Event finish(EventKind kind, qsizetype from, bool hasEscapes = false);

    std::nullopt_t stop(SyntaxProblem problem, qsizetype at, qsizetype length);
    /// Something stands here that cannot: `usual`, unless it is one of the mistakes that can be
    /// made anywhere between tokens.
    std::nullopt_t stopHere(SyntaxProblem usual);
    std::nullopt_t stopBetween(SyntaxProblem usual);
    std::nullopt_t stopAtEnd();
    std::nullopt_t stopUnclosedString(qsizetype from);

    void skipSpace();
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] char current() const { return m_text[m_at]; }

    QByteArrayView m_text;
    qsizetype m_deepest;
    qsizetype m_at = 0;
    qsizetype m_lastEnd = 0; ///< of the last token
    qsizetype m_comma = 0;   ///< the last one
    Expect m_expect = Expect::Value;
    std::vector<Open> m_open;
    std::optional<Fault> m_fault;
};

} // namespace syncdeck::json

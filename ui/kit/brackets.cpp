// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/brackets.h"

#include "app/json/tokens.h"

#include <QChar>

#include <algorithm>
#include <vector>

namespace syncdeck::kit {

namespace {

struct Line
{
    qsizetype start;
    qsizetype end;
};

Line lineAt(QStringView text, qsizetype at)
{
    // The length of what is before the place, not the place itself: lastIndexOf starts *at* it.
    const qsizetype before = text.first(at).lastIndexOf(QChar::ParagraphSeparator);
    const qsizetype after = text.indexOf(QChar::ParagraphSeparator, at);
    return {before + 1, after < 0 ? text.size() : after};
}

std::vector<qsizetype> bracketsOf(QStringView text, Line line)
{
    std::vector<qsizetype> places;
    for (const json::Token &token :
         json::tokenizeLine(text.sliced(line.start, line.end - line.start))) {
        if (token.kind == json::TokenKind::Bracket)
            places.push_back(line.start + token.start);
    }
    return places;
}

bool opens(QChar bracket)
{
    return bracket == u'{' || bracket == u'[';
}

QChar partnerOf(QChar bracket)
{
    switch (bracket.unicode()) {
    case u'{':
        return u'}';
    case u'}':
        return u'{';
    case u'[':
        return u']';
    default:
        return u'[';
    }
}

} // namespace

std::optional<qsizetype> matchingBracket(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size() || !QStringView(u"{}[]").contains(text[at]))
        return {};
    Line line = lineAt(text, at);
    std::vector<qsizetype> places = bracketsOf(text, line);
    const auto own = std::ranges::find(places, at);
    if (own == places.end())
        return {};

    const bool forward = opens(text[at]);
    if (forward) {
        places.erase(places.begin(), own + 1);
    } else {
        places.erase(own, places.end());
        std::ranges::reverse(places);
    }
    int depth = 1;
    for (;;) {
        for (const qsizetype place : places) {
            depth += opens(text[place]) == forward ? 1 : -1;
            if (depth == 0)
                return text[place] == partnerOf(text[at]) ? std::optional(place) : std::nullopt;
        }
        if (forward ? line.end == text.size() : line.start == 0)
            return {};
        line = lineAt(text, forward ? line.end + 1 : line.start - 1);
        places = bracketsOf(text, line);
        if (!forward)
            std::ranges::reverse(places);
    }
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/tokens.h"

#include <algorithm>

namespace syncdeck::json {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

bool isMark(QChar c)
{
    return QStringView(u"{}[],:\"").contains(c);
}

/// Of a string from its opening quote; nothing when it does not end on this line.
qsizetype stringLength(QStringView rest)
{
    for (qsizetype i = 1; i < rest.size(); ++i) {
        if (rest[i] == u'\\')
            ++i;
        else if (rest[i] == u'"')
            return i + 1;
    }
    return 0;
}

bool isNumber(QStringView run)
{
    const bool usesNumberCharacters = std::ranges::all_of(
        run, [](QChar c) { return QStringView(u"0123456789+-.eE").contains(c); });
    const QChar last = run.back();
    const qsizetype sign = run.startsWith(u'-') ? 1 : 0;
    return usesNumberCharacters && sign < run.size() && run[sign] >= u'0' && run[sign] <= u'9' &&
           last >= u'0' && last <= u'9';
}

TokenKind kindOf(QStringView run)
{
    if (run == u"true" || run == u"false" || run == u"null")
        return TokenKind::Word;
    return isNumber(run) ? TokenKind::Number : TokenKind::Unknown;
}

} // namespace

std::vector<Token> tokenizeLine(QStringView line)
{
    std::vector<Token> tokens;
    qsizetype at = 0;
    while (at < line.size()) {
        const QChar c = line[at];
        if (isSpace(c)) {
            ++at;
            continue;
        }
        Token token{TokenKind::Unknown, at, 1};
        if (c == u'"') {
            token.length = stringLength(line.sliced(at));
            token.kind = token.length > 0 ? TokenKind::String : TokenKind::Unknown;
            if (token.length == 0)
                token.length = line.size() - at;
        } else if (c == u',' || c == u':') {
            token.kind = TokenKind::Punctuation;
            // Only a name can be followed by a colon.
            if (c == u':' && !tokens.empty() && tokens.back().kind == TokenKind::String)
                tokens.back().kind = TokenKind::Name;
        } else if (isMark(c)) {
            token.kind = TokenKind::Bracket;
        } else {
            const auto end = std::find_if(line.begin() + at, line.end(), [](QChar other) {
                return isSpace(other) || isMark(other);
            });
            token.length = end - line.begin() - at;
            token.kind = kindOf(line.sliced(at, token.length));
        }
        tokens.push_back(token);
        at += token.length;
    }
    return tokens;
}

} // namespace syncdeck::json

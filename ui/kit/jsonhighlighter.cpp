// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsonhighlighter.h"

#include "app/json/tokens.h"

namespace syncdeck::kit {

namespace {

QColor colorOf(json::TokenKind kind, const JsonColors &colors)
{
    switch (kind) {
    case json::TokenKind::Name:
        return colors.name;
    case json::TokenKind::String:
        return colors.string;
    case json::TokenKind::Number:
        return colors.number;
    case json::TokenKind::Word:
        return colors.word;
    case json::TokenKind::Bracket:
        return colors.bracket;
    case json::TokenKind::Punctuation:
        return colors.punctuation;
    case json::TokenKind::Unknown:
        return colors.unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void JsonHighlighter::setColors(const JsonColors &colors)
{
    m_colors = colors;
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    for (const json::Token &token : json::tokenizeLine(text))
        setFormat(int(token.start), int(token.length), colorOf(token.kind, m_colors));
}

} // namespace syncdeck::kit

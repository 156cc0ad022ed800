// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsonhighlighter.h"

#include "app/json/tokens.h"

#include <optional>

namespace syncdeck::kit {

namespace {

/// Brackets and commas keep the colour of the text: they are half of all tokens, and a line of
/// 16 KiB takes the time of its coloured pieces to lay out.
std::optional<QColor> colorOf(json::TokenKind kind, const JsonColors &colors)
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
    case json::TokenKind::Punctuation:
        return {};
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
    for (const json::Token &token : json::tokenizeLine(text)) {
        if (const auto color = colorOf(token.kind, m_colors))
            setFormat(int(token.start), int(token.length), *color);
    }
}

} // namespace syncdeck::kit

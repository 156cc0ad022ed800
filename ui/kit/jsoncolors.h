// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace syncdeck::kit {

/// The colours of the JSON editor, each readable on the background it is used on.
struct JsonColors
{
    QColor name;
    QColor string;
    QColor number;
    QColor word;    ///< true, false, null
    QColor unknown; ///< what is no JSON
    QColor error;   ///< underlines
    QColor warning;
    QColor errorBackground; ///< behind the characters of an error
    QColor errorText;       ///< on that background
    QColor gutterError;     ///< signs beside the line numbers
    QColor gutterWarning;
    QColor pairBackground; ///< behind the bracket at the caret and its partner
    QColor pairText;
    QColor gutter; ///< background
    QColor lineNumber;
    QColor currentLineNumber;

    /// For dark palettes and light ones.
    [[nodiscard]] static JsonColors of(const QPalette &palette);
};

} // namespace syncdeck::kit

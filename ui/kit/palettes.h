// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

namespace syncdeck::kit {

/// The looks the program can have. High contrast is black on white or white on black, with lines
/// as strong as text, and colours that reach 7 to 1 (WCAG 2.1 AAA).
enum class Theme { Light, Dark, LightContrast, DarkContrast };

[[nodiscard]] QList<Theme> allThemes();

/// Every colour of a theme that is no role of QPalette. All colours stand here and nowhere else;
/// widgets take them through SignalColors, JsonColors, ToneColors and BadgeColors.
struct Hues
{
    // Text that means something, on Window and Base.
    QColor error;
    QColor warning;
    QColor success;
    QColor calm;
    // JSON on Base.
    QColor name;
    QColor string;
    QColor number;
    QColor word;
    QColor mistakeBack; ///< behind the characters of an error
    QColor pairBack;    ///< behind a bracket and its partner
    QColor gutter;
    QColor lineNumber;
    // Messages: what is behind them.
    QColor successBack;
    QColor noticeBack;
    QColor failureBack;
};

[[nodiscard]] QPalette paletteOf(Theme theme);
[[nodiscard]] const Hues &huesOf(Theme theme);

/// The theme that a palette belongs to or comes nearest to.
[[nodiscard]] Theme themeOf(const QPalette &palette);

/// What text of this theme must have at least against what is behind it.
[[nodiscard]] double leastContrast(Theme theme);

} // namespace syncdeck::kit

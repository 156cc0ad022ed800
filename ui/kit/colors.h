// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace syncdeck::kit {

/// What WCAG 2.1 asks of text of ordinary size (success criterion 1.4.3).
inline constexpr double readableContrast = 4.5;

/// Contrast ratio as WCAG 2.1 defines it: 1 (none) to 21 (black on white).
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// The colour itself where it has `least` contrast to the background, else the nearest lighter or
/// darker one that has.
[[nodiscard]] QColor readableOn(const QColor &background, const QColor &wanted,
                                double least = readableContrast);

[[nodiscard]] bool isDark(const QColor &background);

/// `part` (0 to 1) of the way from one colour to the other.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double part);

/// Colours that mean something, fit for text on a background. They never carry the meaning alone:
/// a shape or a word goes with each.
struct SignalColors
{
    QColor error;
    QColor warning;
    QColor success;
    QColor calm;

    /// `behind`: the role that such text stands on; of an active, usable widget.
    [[nodiscard]] static SignalColors of(const QPalette &palette, QPalette::ColorRole behind);
    /// The same on another background of that palette's theme.
    [[nodiscard]] static SignalColors on(const QColor &background, const QPalette &palette);
};

/// What came of something, as the message bar shows it.
enum class Tone { Success, Notice, Failure };

struct ToneColors
{
    QColor back;
    QColor text;
    QColor mark; ///< the shape in front of the text, and the edge

    [[nodiscard]] static ToneColors of(const QPalette &palette, Tone tone);
};

/// Labels whose hue says a kind, beside a shape and a word.
enum class BadgeHue { Green, Amber, Red };

struct BadgeColors
{
    QColor back;
    QColor text; ///< on `back`
    QColor edge; ///< around it
    QColor mark; ///< the shape alone, on Base and on Window

    [[nodiscard]] static BadgeColors of(const QPalette &palette, BadgeHue hue);
};

} // namespace syncdeck::kit

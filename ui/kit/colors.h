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

/// The colour itself where it can be read on the background, else the nearest lighter or darker one
/// that can.
[[nodiscard]] QColor readableOn(const QColor &background, const QColor &wanted);

[[nodiscard]] bool isDark(const QColor &background);

/// Colours that mean something, fit for text on a background. They never carry the meaning alone:
/// a shape or a word goes with each.
struct SignalColors
{
    QColor error;
    QColor warning;
    QColor calm;

    [[nodiscard]] static SignalColors on(const QColor &background);
};

} // namespace syncdeck::kit

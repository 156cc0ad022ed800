// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsoncolors.h"

#include "ui/kit/colors.h"
#include "ui/kit/palettes.h"

namespace syncdeck::kit {

JsonColors JsonColors::of(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const Theme theme = themeOf(palette);
    const Hues &hues = huesOf(theme);
    const double least = leastContrast(theme);
    const SignalColors signalling = SignalColors::of(palette, QPalette::Base);
    const SignalColors beside = SignalColors::on(hues.gutter, palette);
    return {
        .name = readableOn(base, hues.name, least),
        .string = readableOn(base, hues.string, least),
        .number = readableOn(base, hues.number, least),
        .word = readableOn(base, hues.word, least),
        .unknown = signalling.error,
        .error = signalling.error,
        .warning = signalling.warning,
        .errorBackground = hues.mistakeBack,
        .errorText = SignalColors::on(hues.mistakeBack, palette).error,
        .gutterError = beside.error,
        .gutterWarning = beside.warning,
        .pairBackground = hues.pairBack,
        .pairText = readableOn(hues.pairBack, text, least),
        .gutter = hues.gutter,
        .lineNumber = readableOn(hues.gutter, hues.lineNumber, least),
        .currentLineNumber = readableOn(hues.gutter, text, least),
    };
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsoncolors.h"

#include "ui/kit/colors.h"

namespace syncdeck::kit {

JsonColors JsonColors::of(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool dark = isDark(base);
    const auto on = [&](QRgb light, QRgb darkOne) {
        return readableOn(base, QColor(dark ? darkOne : light));
    };
    const SignalColors signalling = SignalColors::on(base);
    const QColor gutter = dark ? base.lighter(125) : base.darker(104);
    const SignalColors beside = SignalColors::on(gutter);
    const QColor mistake = dark ? QColor(0x5c2320) : QColor(0xffd9d4);
    const QColor pair = dark ? QColor(0x3b5070) : QColor(0xcfe3ff);
    return {
        .name = on(0x0b5394, 0x8ab4f8),
        .string = on(0x1b6b2f, 0x9ece8a),
        .number = on(0x8e3b00, 0xf0a875),
        .word = on(0x6f2da8, 0xcfa4f5),
        .unknown = signalling.error,
        .error = signalling.error,
        .warning = signalling.warning,
        .errorBackground = mistake,
        .errorText = SignalColors::on(mistake).error,
        .gutterError = beside.error,
        .gutterWarning = beside.warning,
        .pairBackground = pair,
        .pairText = readableOn(pair, text),
        .gutter = gutter,
        .lineNumber = readableOn(gutter, dark ? QColor(0x9aa0a6) : QColor(0x6b7075)),
        .currentLineNumber = readableOn(gutter, text),
    };
}

} // namespace syncdeck::kit

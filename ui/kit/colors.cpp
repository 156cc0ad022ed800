// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/colors.h"

#include "ui/kit/palettes.h"

#include <algorithm>
#include <cmath>

namespace syncdeck::kit {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

bool isDark(const QColor &background)
{
    return contrast(background, Qt::white) > contrast(background, Qt::black);
}

QColor mixed(const QColor &from, const QColor &to, double part)
{
    const auto mix = [part = float(part)](float a, float b) {
        return a + (b - a) * part;
    };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor readableOn(const QColor &background, const QColor &wanted, double least)
{
    const QColor end = isDark(background) ? Qt::white : Qt::black;
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        const QColor color = mixed(wanted, end, double(step) / steps);
        if (contrast(color, background) >= least)
            return color;
    }
    return end;
}

SignalColors SignalColors::of(const QPalette &palette, QPalette::ColorRole behind)
{
    return on(palette.color(QPalette::Active, behind), palette);
}

SignalColors SignalColors::on(const QColor &background, const QPalette &palette)
{
    const Theme own = themeOf(palette);
    // The background may be of the other kind than the palette, such as a tool tip's.
    const bool isHigh = own == Theme::LightContrast || own == Theme::DarkContrast;
    const Hues &hues = huesOf(isDark(background) ? isHigh ? Theme::DarkContrast : Theme::Dark
                              : isHigh           ? Theme::LightContrast
                                                 : Theme::Light);
    const double least = leastContrast(own);
    return {
        .error = readableOn(background, hues.error, least),
        .warning = readableOn(background, hues.warning, least),
        .success = readableOn(background, hues.success, least),
        .calm = readableOn(background, hues.calm, least),
    };
}

ToneColors ToneColors::of(const QPalette &palette, Tone tone)
{
    const Theme theme = themeOf(palette);
    const Hues &hues = huesOf(theme);
    const auto made = [&](const QColor &back, const QColor &mark) {
        return ToneColors{
            back,
            readableOn(back, palette.color(QPalette::Active, QPalette::Text), leastContrast(theme)),
            readableOn(back, mark, leastContrast(theme))};
    };
    switch (tone) {
    case Tone::Success:
        return made(hues.successBack, hues.success);
    case Tone::Notice:
        return made(hues.noticeBack, hues.calm);
    case Tone::Failure:
        return made(hues.failureBack, hues.error);
    }
    Q_UNREACHABLE();
}

BadgeColors BadgeColors::of(const QPalette &palette, BadgeHue hue)
{
    const auto made = [&](QRgb back, const QColor SignalColors::*own) {
        const QColor mark = SignalColors::of(palette, QPalette::Window).*own;
        // A dark badge on a dark window has an edge to be seen by.
        const bool isDarkTheme = isDark(palette.color(QPalette::Window));
        return BadgeColors{QColor(back), Qt::white, isDarkTheme ? mark : QColor(back), mark};
    };
    switch (hue) {
    case BadgeHue::Green:
        return made(0xff17613a, &SignalColors::success);
    case BadgeHue::Amber:
        return made(0xff774700, &SignalColors::warning);
    case BadgeHue::Red:
        return made(0xffa3161f, &SignalColors::error);
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/colors.h"

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

QColor mixed(const QColor &from, const QColor &to, float part)
{
    const auto mix = [part](float a, float b) {
        return a + (b - a) * part;
    };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
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

QColor readableOn(const QColor &background, const QColor &wanted)
{
    const QColor end = isDark(background) ? Qt::white : Qt::black;
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        const QColor color = mixed(wanted, end, float(step) / float(steps));
        if (contrast(color, background) >= readableContrast)
            return color;
    }
    return end;
}

SignalColors SignalColors::on(const QColor &background)
{
    const bool dark = isDark(background);
    return {
        .error = readableOn(background, dark ? QColor(0xff7b72) : QColor(0xb3261e)),
        .warning = readableOn(background, dark ? QColor(0xe3b341) : QColor(0x8a5a00)),
        .calm = readableOn(background, dark ? QColor(0x7fb3ff) : QColor(0x1f5fbf)),
    };
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/palettes.h"

#include "ui/kit/colors.h"

#include <utility>

namespace syncdeck::kit {

namespace {

/// A palette in the terms of this program.
struct Roles
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb faded;    ///< placeholders and remarks
    QRgb disabled; ///< text of what cannot be used now; it can still be read
    QRgb outline;  ///< around fields, boxes and marks; 3 to 1 against what is behind
    QRgb line;     ///< between parts; decoration alone
    QRgb accent;   ///< selections, the default button, the focus
    QRgb onAccent;
    QRgb link;
    QRgb tip;
    QRgb onTip;
};

const Roles &rolesOf(Theme theme)
{
    static constexpr Roles light{.window = 0xfff4f5f7,
                                 .base = 0xffffffff,
                                 .alternate = 0xfff8f9fb,
                                 .button = 0xffffffff,
                                 .text = 0xff1b1f24,
                                 .faded = 0xff59626d,
                                 .disabled = 0xff666e78,
                                 .outline = 0xff868e99,
                                 .line = 0xffd7dbe1,
                                 .accent = 0xff1c5fb8,
                                 .onAccent = 0xffffffff,
                                 .link = 0xff0b57b0,
                                 .tip = 0xff1b1f24,
                                 .onTip = 0xffffffff};
    static constexpr Roles dark{.window = 0xff22262d,
                                .base = 0xff1a1d22,
                                .alternate = 0xff1f2329,
                                .button = 0xff2e333b,
                                .text = 0xffe6e9ed,
                                .faded = 0xffa9b2bd,
                                .disabled = 0xff98a1ac,
                                .outline = 0xff77818d,
                                .line = 0xff3b414a,
                                .accent = 0xff2f74d0,
                                .onAccent = 0xffffffff,
                                .link = 0xff8abcff,
                                .tip = 0xffe6e9ed,
                                .onTip = 0xff1a1d22};
    static constexpr Roles lightContrast{.window = 0xffffffff,
                                         .base = 0xffffffff,
                                         .alternate = 0xffffffff,
                                         .button = 0xffffffff,
                                         .text = 0xff000000,
                                         .faded = 0xff2b2b2b,
                                         .disabled = 0xff505050,
                                         .outline = 0xff000000,
                                         .line = 0xff000000,
                                         .accent = 0xff003a9b,
                                         .onAccent = 0xffffffff,
                                         .link = 0xff00309b,
                                         .tip = 0xff000000,
                                         .onTip = 0xffffffff};
    static constexpr Roles darkContrast{.window = 0xff000000,
                                        .base = 0xff000000,
                                        .alternate = 0xff000000,
                                        .button = 0xff000000,
                                        .text = 0xffffffff,
                                        .faded = 0xffdcdcdc,
                                        .disabled = 0xffb4b4b4,
                                        .outline = 0xffffffff,
                                        .line = 0xffffffff,
                                        .accent = 0xffffd53d,
                                        .onAccent = 0xff000000,
                                        .link = 0xff8fc9ff,
                                        .tip = 0xffffffff,
                                        .onTip = 0xff000000};
    switch (theme) {
    case Theme::Light:
        return light;
    case Theme::Dark:
        return dark;
    case Theme::LightContrast:
        return lightContrast;
    case Theme::DarkContrast:
        return darkContrast;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Theme> allThemes()
{
    return {Theme::Light, Theme::Dark, Theme::LightContrast, Theme::DarkContrast};
}

QPalette paletteOf(Theme theme)
{
    const Roles &roles = rolesOf(theme);
    QPalette p;
    const std::pair<QPalette::ColorRole, QRgb> everywhere[] = {
        {QPalette::Window, roles.window},
        {QPalette::WindowText, roles.text},
        {QPalette::Base, roles.base},
        {QPalette::AlternateBase, roles.alternate},
        {QPalette::Text, roles.text},
        {QPalette::Button, roles.button},
        {QPalette::ButtonText, roles.text},
        {QPalette::BrightText, roles.onAccent},
        {QPalette::PlaceholderText, roles.faded},
        {QPalette::ToolTipBase, roles.tip},
        {QPalette::ToolTipText, roles.onTip},
        {QPalette::Highlight, roles.accent},
        {QPalette::HighlightedText, roles.onAccent},
        {QPalette::Link, roles.link},
        {QPalette::LinkVisited, roles.link},
        {QPalette::Light, roles.base},
        {QPalette::Midlight, roles.line},
        {QPalette::Mid, roles.outline},
        {QPalette::Dark, roles.outline},
        {QPalette::Shadow, roles.outline},
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
        {QPalette::Accent, roles.accent},
#endif
    };
    for (const auto &[role, color] : everywhere)
        p.setColor(role, QColor(color));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, QColor(roles.disabled));
    p.setColor(QPalette::Disabled, QPalette::Base, QColor(roles.window));
    p.setColor(QPalette::Disabled, QPalette::Button, QColor(roles.window));
    return p;
}

const Hues &huesOf(Theme theme)
{
    static const Hues light{.error = 0xb3261e,
                            .warning = 0x805300,
                            .success = 0x17693a,
                            .calm = 0x1f5fbf,
                            .name = 0x0b5394,
                            .string = 0x1b6b2f,
                            .number = 0x8e3b00,
                            .word = 0x6f2da8,
                            .mistakeBack = 0xffd9d4,
                            .pairBack = 0xcfe3ff,
                            .gutter = 0xf4f5f7,
                            .lineNumber = 0x636b75,
                            .successBack = 0xe3f5e8,
                            .noticeBack = 0xe4effb,
                            .failureBack = 0xfde8e6};
    static const Hues dark{.error = 0xff8a80,
                           .warning = 0xe3b341,
                           .success = 0x7fd29a,
                           .calm = 0x7fb3ff,
                           .name = 0x8ab4f8,
                           .string = 0x9ece8a,
                           .number = 0xf0a875,
                           .word = 0xcfa4f5,
                           .mistakeBack = 0x5c2320,
                           .pairBack = 0x3b5070,
                           .gutter = 0x22262d,
                           .lineNumber = 0x9aa3ae,
                           .successBack = 0x1d3b2a,
                           .noticeBack = 0x1f344a,
                           .failureBack = 0x4a1f22};
    static const Hues lightContrast{.error = 0x9b0000,
                                    .warning = 0x5c3b00,
                                    .success = 0x00501f,
                                    .calm = 0x003a9b,
                                    .name = 0x003a86,
                                    .string = 0x00501f,
                                    .number = 0x752e00,
                                    .word = 0x55148c,
                                    .mistakeBack = 0xffffff,
                                    .pairBack = 0xcfe3ff,
                                    .gutter = 0xffffff,
                                    .lineNumber = 0x404040,
                                    .successBack = 0xffffff,
                                    .noticeBack = 0xffffff,
                                    .failureBack = 0xffffff};
    static const Hues darkContrast{.error = 0xff9d95,
                                   .warning = 0xffd53d,
                                   .success = 0x8df0ab,
                                   .calm = 0x8fc9ff,
                                   .name = 0x8fc9ff,
                                   .string = 0xa5f08f,
                                   .number = 0xffbf8f,
                                   .word = 0xe3bdff,
                                   .mistakeBack = Qt::black,
                                   .pairBack = 0x00458f,
                                   .gutter = Qt::black,
                                   .lineNumber = 0xdcdcdc,
                                   .successBack = Qt::black,
                                   .noticeBack = Qt::black,
                                   .failureBack = Qt::black};
    switch (theme) {
    case Theme::Light:
        return light;
    case Theme::Dark:
        return dark;
    case Theme::LightContrast:
        return lightContrast;
    case Theme::DarkContrast:
        return darkContrast;
    }
    Q_UNREACHABLE();
}

Theme themeOf(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    // Nothing else has more contrast than black and white.
    constexpr double utmost = 20.5;
    const bool isHigh = contrast(palette.color(QPalette::Active, QPalette::Text), base) > utmost &&
                        contrast(palette.color(QPalette::Mid), base) > utmost;
    if (isDark(base))
        return isHigh ? Theme::DarkContrast : Theme::Dark;
    return isHigh ? Theme::LightContrast : Theme::Light;
}

double leastContrast(Theme theme)
{
    constexpr double enhanced = 7; // WCAG 2.1, success criterion 1.4.6
    return theme == Theme::LightContrast || theme == Theme::DarkContrast ? enhanced
                                                                         : readableContrast;
}

} // namespace syncdeck::kit

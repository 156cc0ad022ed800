// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

QPalette lightPalette()
{
    QPalette p(QColor(0xf3, 0xf4, 0xf6));
    const QColor text(0x1b, 0x1f, 0x24);
    const QColor faded(0x5c, 0x65, 0x70);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, Qt::white);
    p.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf8, 0xfa));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, QColor(0xf8, 0xf9, 0xfb));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::PlaceholderText, faded);
    p.setColor(QPalette::ToolTipBase, QColor(0x1b, 0x1f, 0x24));
    p.setColor(QPalette::ToolTipText, Qt::white);
    p.setColor(QPalette::Highlight, QColor(0x1c, 0x5f, 0xb8));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, QColor(0x0b, 0x57, 0xb0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x8c, 0x95, 0x9f));
    p.setColor(QPalette::Disabled, QPalette::Base, QColor(0xf3, 0xf4, 0xf6));
    return p;
}

QPalette darkPalette()
{
    QPalette p(QColor(0x23, 0x27, 0x2e));
    const QColor text(0xe6, 0xe9, 0xed);
    const QColor faded(0xa3, 0xac, 0xb8);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, QColor(0x1a, 0x1d, 0x22));
    p.setColor(QPalette::AlternateBase, QColor(0x1f, 0x23, 0x29));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, QColor(0x2e, 0x33, 0x3b));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::PlaceholderText, faded);
    p.setColor(QPalette::ToolTipBase, QColor(0xe6, 0xe9, 0xed));
    p.setColor(QPalette::ToolTipText, QColor(0x1a, 0x1d, 0x22));
    p.setColor(QPalette::Highlight, QColor(0x2a, 0x6b, 0xc4));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, QColor(0x8a, 0xbc, 0xff));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x75, 0x7e, 0x8a));
    p.setColor(QPalette::Disabled, QPalette::Base, QColor(0x23, 0x27, 0x2e));
    return p;
}

} // namespace

void applyTheme()
{
    const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace syncdeck::kit

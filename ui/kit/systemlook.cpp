// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/systemlook.h"

#include "ui/kit/colors.h"
#ifdef SYNCDECK_SETTINGS_PORTAL
#include "ui/kit/settingsportal.h"
#endif

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#include <utility>

namespace syncdeck::kit {

SystemLook::SystemLook(QObject *parent)
    : QObject(parent)
    , m_platformIsDark(kit::isDark(QGuiApplication::palette().color(QPalette::Window)))
    , m_isDark(m_platformIsDark)
{
    listen();
}

void SystemLook::listen()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto adopt = [this](Qt::ColorScheme scheme) {
        if (scheme != Qt::ColorScheme::Unknown)
            m_platformIsDark = scheme == Qt::ColorScheme::Dark;
        update();
    };
    adopt(QGuiApplication::styleHints()->colorScheme());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, adopt);
#endif
#ifdef SYNCDECK_SETTINGS_PORTAL
    connect(new SettingsPortal(this), &SettingsPortal::said, this,
            [this](uint scheme, uint contrast) {
                m_scheme = scheme;
                m_contrast = contrast;
                update();
            });
#endif
}

void SystemLook::update()
{
    const bool dark = m_scheme == 0 ? m_platformIsDark : m_scheme == 1;
    const bool high = m_contrast == 1;
    const bool isSame =
        dark == std::exchange(m_isDark, dark) && high == std::exchange(m_isHighContrast, high);
    if (!isSame)
        Q_EMIT changed();
}

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace syncdeck::kit {

/// What the desktop wants programs to look like: dark or light, ordinary or high contrast. Where
/// there is a settings portal, its word holds; elsewhere Qt's, and before Qt 6.5 the colours that
/// the platform gave at the start.
class SystemLook : public QObject
{
    Q_OBJECT

public:
    /// To be made before the program has a palette of its own.
    explicit SystemLook(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] bool isHighContrast() const { return m_isHighContrast; }

Q_SIGNALS:
    void changed();

private:
    void listen();
    void update();

    bool m_platformIsDark;
    uint m_scheme = 0; ///< as SettingsPortal gives them
    uint m_contrast = 0;
    bool m_isDark;
    bool m_isHighContrast = false;
};

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace syncdeck::kit {

/// What the desktop's settings portal says of its appearance (org.freedesktop.appearance), asked
/// once and listened to from then on. Where there is no portal, it stays silent.
class SettingsPortal : public QObject
{
    Q_OBJECT

public:
    explicit SettingsPortal(QObject *parent = nullptr);

Q_SIGNALS:
    /// `scheme`: 0 no preference, 1 dark, 2 light. `contrast`: 0 no preference, 1 higher.
    void said(uint scheme, uint contrast);

private Q_SLOTS:
    void note(const QString &space, const QString &key, const QDBusVariant &value);

private:
    uint m_scheme = 0;
    uint m_contrast = 0;
};

} // namespace syncdeck::kit

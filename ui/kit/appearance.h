// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/palettes.h"

#include <QObject>
#include <QString>

class QMenu;
class QSettings;

namespace syncdeck::kit {

class SystemLook;

/// The look of the program: one style on every desktop, in the theme that the user chose or else
/// the one the system has, switched while the program runs. Widgets follow by their palette.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// As the system, or one theme whatever the system has.
    enum class Choice { System, Light, Dark, LightContrast, DarkContrast };

    /// Gives the program its look, as `settings` say. They outlive it.
    explicit Appearance(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// At once, and kept.
    void choose(Choice choice);
    [[nodiscard]] Theme theme() const;

    /// Fills a menu with the choices.
    void offerIn(QMenu &menu);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QSettings &m_settings;
    SystemLook *m_system;
    Choice m_choice = Choice::System;
};

} // namespace syncdeck::kit

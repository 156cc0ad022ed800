// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/instance/comeforward.h"

#include <QApplication>
#include <QWidget>

namespace syncdeck::ui {

namespace {

constexpr auto variable = "XDG_ACTIVATION_TOKEN";

} // namespace

QByteArray activationToken()
{
    return qgetenv(variable);
}

void comeForward(QWidget &window, const QByteArray &activationToken)
{
    if (window.isMinimized())
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    // On Wayland Qt takes it from there when it asks for the focus.
    if (!activationToken.isEmpty())
        qputenv(variable, activationToken);
    window.raise();
    window.activateWindow();
    qunsetenv(variable);
    QApplication::alert(&window); // does nothing for an active window
}

} // namespace syncdeck::ui

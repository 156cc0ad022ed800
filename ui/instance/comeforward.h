// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QWidget;

namespace syncdeck::ui {

/// The desktop's permission for this start to take the focus; empty where it gave none. To be asked
/// before the window system is set up, which takes it away.
[[nodiscard]] QByteArray activationToken();

/// Brings the window before the user, as far as the desktop allows with that permission; where it
/// does not, the window only asks for attention.
void comeForward(QWidget &window, const QByteArray &activationToken);

} // namespace syncdeck::ui

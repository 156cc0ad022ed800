// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/colors.h"

#include <QColor>
#include <QIcon>
#include <QString>

namespace syncdeck::kit {

/// A drawing of resources/icons by the name of its file without suffix. It has the colour of the
/// text it stands with, in each state and in the theme of the moment, also after a switch, and is
/// drawn anew for each size and resolution.
[[nodiscard]] QIcon icon(const QString &name);

/// The same in one colour, whatever the theme.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

/// The same in the mark's colour of a badge, as the theme has it.
[[nodiscard]] QIcon icon(const QString &name, BadgeHue hue);

} // namespace syncdeck::kit

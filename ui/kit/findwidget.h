// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace syncdeck::kit {

/// The visible widget below `window` with this accessible name, as a screen reader finds it; null
/// when there is none.
[[nodiscard]] QWidget *widgetNamed(const QWidget &window, const QString &name);

/// What the visible label with this accessible description says, by its accessible name; empty when
/// there is none.
[[nodiscard]] QString textDescribedAs(const QWidget &window, const QString &description);

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QRectF>

namespace syncdeck::kit {

enum class Sign { Warning, Error };

/// A disc for errors, a triangle for warnings, each with a mark cut out: told apart by shape, to be
/// filled with a colour of SignalColors. `area` is square.
[[nodiscard]] QPainterPath signPath(Sign sign, const QRectF &area);

} // namespace syncdeck::kit

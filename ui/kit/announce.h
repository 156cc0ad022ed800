// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace syncdeck::kit {

/// Has a screen reader speak this text now, wherever the focus is. `source` is the visible label
/// that shows it; its accessible name becomes the text.
void announce(QWidget &source, const QString &text);

/// Makes the label known as a place of notifications: screen readers speak what `announce` says
/// there, on desktops that know no announcements of their own.
void makeLive(QLabel &label);

} // namespace syncdeck::kit

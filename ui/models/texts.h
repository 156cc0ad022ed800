// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/visibletext.h"

#include <QDateTime>
#include <QString>

namespace syncdeck::ui {

using syncdeck::oddMark;
using syncdeck::visibleText;

/// What stands where the service gave null.
[[nodiscard]] QString nullText();

/// The text as a tool tip that shows it as it is. Qt takes a tool tip for markup where it looks
/// like some, which text of the service must never be. Characters that cannot be seen are marked.
[[nodiscard]] QString toolTipText(const QString &text);

/// The text of a menu's entry, a tab or a button as it is read: a single & marks the key that
/// stands for it, two are one. Languages whose letters are no keys append the key in brackets, as
/// in `保存(&S)`, which goes too.
[[nodiscard]] QString withoutMnemonic(const QString &text);

/// A moment in local time, by the locale: `23 Nov 2026 14:05:09`.
[[nodiscard]] QString momentText(const QDateTime &utc);

/// How far away `until` is: "in 3 h 12 min", "in 40 s", "expired". Beyond two minutes it changes
/// once a minute.
[[nodiscard]] QString countdownText(const QDateTime &now, const QDateTime &until);

/// A span of seconds in its two largest units: "3 h 12 min".
[[nodiscard]] QString spanText(qint64 seconds);

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace syncdeck {

/// Whether a character is invisible, looks like a blank, or reorders the text around it.
[[nodiscard]] bool cannotBeSeen(char32_t code);

/// Text of the service on one line, for display only. Control characters, invisible ones, unpaired
/// surrogates and those that change the writing direction are shown as escapes such as `\n`,
/// `\u202e` or `\u{e0041}`, since they could make one text look like another or control a terminal.
[[nodiscard]] QString visibleText(QStringView text);

/// JSON text for display on a terminal: the same characters become JSON escapes within strings,
/// which does not change their meaning. Line breaks and tabs between tokens stay.
[[nodiscard]] QString visibleJson(QStringView json);

/// Marks a value that came in another form than documented.
[[nodiscard]] QString oddMark();

} // namespace syncdeck

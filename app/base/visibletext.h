// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace syncdeck {

/// Whether a character shows as nothing, as an empty place, or as another order of what stands
/// around it.
[[nodiscard]] bool cannotBeSeen(char32_t code);

/// Text of the service on one line: control characters, invisible ones, unpaired surrogates and
/// those that change the writing direction are written out, as `\n`, `\u202e` or `\u{e0041}`, since
/// they could make one text look like another, or command a terminal. For showing only.
[[nodiscard]] QString visibleText(QStringView text);

/// JSON text with the same characters written as JSON's own escapes, in strings only, where they
/// mean the same; line breaks and tabs between tokens stay. For showing on a terminal.
[[nodiscard]] QString visibleJson(QStringView json);

/// Stands before, or in place of, what came in another shape than documented.
[[nodiscard]] QString oddMark();

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace syncdeck::json {

/// The same tokens with other white space: every number, string and name keeps its spelling, the
/// members keep their order, duplicates stay. An error (`InvalidInput`) when the text is not JSON.
///
/// Members and elements one a line, indented by `spaces` a level; empty objects and arrays stay on
/// one line. No line break at the end.
[[nodiscard]] Result<QByteArray> reindent(QByteArrayView utf8, int spaces = 2);

/// No white space between tokens.
[[nodiscard]] Result<QByteArray> minify(QByteArrayView utf8);

} // namespace syncdeck::json

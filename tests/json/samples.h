// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace syncdeck::test {

/// A random JSON text, `depth` levels deep at most, with random white space, awkward spellings of
/// numbers, escapes and duplicate names.
[[nodiscard]] QByteArray randomJson(QRandomGenerator &random, int depth);

} // namespace syncdeck::test

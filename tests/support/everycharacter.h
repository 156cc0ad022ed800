// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace syncdeck::test {

/// Keys that hold all of Unicode but the surrogates: each character of the first plane at the start
/// of one, where several libraries take some for a mark, and all characters within others. None is
/// longer than a key may be, and no two are the same.
[[nodiscard]] QStringList keysOfAllCharacters();

/// The characters that libraries are known to drop, replace or cut at.
[[nodiscard]] QStringList keysOfOddCharacters();

} // namespace syncdeck::test

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace syncdeck::test {

/// What the program has allocated and not given back, in all its threads, as glibc's allocator
/// counts it; -1 where that does not count, since another one is at work (AddressSanitizer's).
[[nodiscard]] qint64 allocatedBytes();

} // namespace syncdeck::test

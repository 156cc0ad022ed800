// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/allocatedbytes.h"

#include <malloc.h>

namespace syncdeck::test {

qint64 allocatedBytes()
{
    const auto figures = mallinfo2();
    const auto bytes = qint64(figures.uordblks + figures.hblkhd);
    return bytes > 0 ? bytes : -1;
}

} // namespace syncdeck::test

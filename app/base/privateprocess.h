// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck {

/// From now on what this process holds in memory is its own: when it crashes no core file is
/// written or handed to a crash reporter, and on Linux no other process of the same user may read
/// its memory or its environment. Part of startProgram. Does as much as the system offers, and
/// never fails.
void keepProcessPrivate();

} // namespace syncdeck

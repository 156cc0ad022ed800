// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck {

/// Protects the memory of this process: a crash leaves no core file and passes none to a crash
/// reporter, and on Linux no other process of the same user can read its memory or environment.
/// Called by startProgram. Does what the system supports, and never fails.
void keepProcessPrivate();

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck {

/// Lowers the scheduling priority of the calling thread, and of the threads that it starts later,
/// so that the window's thread runs first. For long work. It cannot be undone, and has no effect
/// where the system has no priorities for single threads.
void giveWayToTheWindow();

} // namespace syncdeck

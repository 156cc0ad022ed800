// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck {

/// From now on this thread, and those that it starts, give way to the window's when both want the
/// processor. For long work; there is no way back. Without effect where the system has no such
/// thing for threads.
void giveWayToTheWindow();

} // namespace syncdeck

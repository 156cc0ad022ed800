// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck {

/// What `main` of every program calls before anything else:
///
/// - Descriptors 0 to 2 that the program was started without are opened, so that no file or socket
///   that is opened later gets one of these numbers. Reading and writing them fails as before.
/// - There are enough descriptors and addresses to work with. Where this process was allowed fewer
///   descriptors than it may ask for, it asks. Where that is not enough, the program says so and
///   ends with exit code 7: libraries would end it in the middle of something, take files for
///   missing, or wait for ever for a thread that never began.
/// - A file that grows beyond the limit set for this process is an error of the write, and does not
///   end the program.
/// - What the process holds in memory is kept private; see keepProcessPrivate.
///
/// Nothing else of it fails.
void startProgram();

} // namespace syncdeck

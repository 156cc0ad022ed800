// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

namespace syncdeck::cli {

/// What the program ends with. Scripts rely on these numbers; the help and the man page list them.
enum class ExitCode {
    Done = 0,
    Refused = 1,    ///< the service refused, or the profile is read-only
    Usage = 2,      ///< the command line or the input is not valid; nothing was sent
    NotFound = 3,   ///< no such service, map or item
    Conflict = 4,   ///< it exists already, or somebody changed it meanwhile
    Network = 5,    ///< no answer came, or none that can be used
    PartlyDone = 6, ///< some of it was done, and some was not
    Machine = 7,    ///< a problem here: a file, the disk, the keychain
    Interrupted = 130,
};

[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace syncdeck::cli

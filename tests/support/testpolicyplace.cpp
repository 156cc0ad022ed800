// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/policyplace.h"

#include <unistd.h>

namespace syncdeck::store {

// Comes before the one in the library, in programs that are built for tests alone.
PolicyPlace systemPolicyPlace()
{
    return {qEnvironmentVariable("SYNCDECK_TEST_POLICY"), geteuid()};
}

} // namespace syncdeck::store

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/router.h"

namespace syncdeck::sandbox {

/// Fills an empty sandbox with the live state of a made-up contact centre: agents, queues, calls
/// that expire soon, settings with numbers that many clients spoil, keys that many cannot address.
/// Telephone numbers are of the range kept for fiction (555-01xx).
void addSamples(Router &router, Context &context);

} // namespace syncdeck::sandbox

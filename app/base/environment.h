// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/secret.h"

namespace syncdeck {

/// Returns the secret in the variable `name` and removes the variable, so that no program started
/// later inherits it. Its bytes in the environment that the process was started with are
/// overwritten, since the system shows these to others. Returns an empty secret if there is no such
/// variable. Call only while no other thread reads the environment.
[[nodiscard]] Secret takeFromEnvironment(const QByteArray &name);

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/secret.h"

namespace syncdeck {

/// Takes a secret out of this process's environment: the variable is gone afterwards, so that no
/// program that is started later inherits it, and its bytes are overwritten where they lay, so that
/// the system does not show them as the environment that the process began with. Empty when there
/// is no such variable. Call while no other thread reads the environment.
[[nodiscard]] Secret takeFromEnvironment(const QByteArray &name);

} // namespace syncdeck

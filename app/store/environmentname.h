// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/profile.h"

#include <optional>

namespace syncdeck::store {

/// The name of an environment in files.
[[nodiscard]] QString environmentName(Environment environment);
[[nodiscard]] std::optional<Environment> environmentNamed(const QString &name);

} // namespace syncdeck::store

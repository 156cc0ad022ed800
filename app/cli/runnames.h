// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/runrecord.h"

namespace syncdeck::cli {

/// As programs read them: `import`, `bulk`, `copy`, `compare`.
[[nodiscard]] QString nameOf(store::RunKind kind);
/// `open`, `running`, `finished`, `cancelled`.
[[nodiscard]] QString stateOf(const store::RunSummary &summary);

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/sandbox/fault.h"

namespace syncdeck::sandbox {

/// Reads a plan from JSON:
///
///     {"seed": 7, "faults": [{"fault": "status", "status": 429, "retry_after_s": 2,
///                             "method": "POST", "path": "/v1/**/Items", "chance": 0.05}]}
///
/// `seed` must be there where a chance is. syncdeck-sandbox(1) lists the faults with their members.
/// `InvalidInput` with the line as subject, counted from 1, and what is wrong and what to do as
/// detail.
[[nodiscard]] Result<FaultPlan> readFaultPlan(QByteArrayView json);

/// The names of all faults, as a plan has them.
[[nodiscard]] QList<QByteArray> faultNames();
[[nodiscard]] QByteArray faultName(FaultKind kind);

} // namespace syncdeck::sandbox

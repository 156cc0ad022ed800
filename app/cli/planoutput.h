// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/listoutput.h"
#include "app/transfer/plan.h"

namespace syncdeck::cli {

/// Prints every line of a plan, in the order of its file.
void printPlan(const transfer::Plan &plan, Format format, Output &out);

/// “create 3, update 1, same 2, invalid 1”; what there is none of is left out.
[[nodiscard]] QString summaryOf(const transfer::Plan &plan);

} // namespace syncdeck::cli

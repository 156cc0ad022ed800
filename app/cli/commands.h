// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"

namespace syncdeck::cli {

// Each is in a file of its own, named after it.
[[nodiscard]] CommandSpec servicesListSpec();
[[nodiscard]] CommandSpec mapsListSpec();
[[nodiscard]] CommandSpec mapsCreateSpec();
[[nodiscard]] CommandSpec mapsDeleteSpec();
[[nodiscard]] CommandSpec itemsListSpec();
[[nodiscard]] CommandSpec itemsGetSpec();
[[nodiscard]] CommandSpec itemsCreateSpec();
[[nodiscard]] CommandSpec itemsUpdateSpec();
[[nodiscard]] CommandSpec itemsDeleteSpec();
[[nodiscard]] CommandSpec itemsImportSpec();
[[nodiscard]] CommandSpec itemsExportSpec();
[[nodiscard]] CommandSpec itemsCompareSpec();
[[nodiscard]] CommandSpec runsListSpec();
[[nodiscard]] CommandSpec runsResumeSpec();
[[nodiscard]] CommandSpec validateSpec();
[[nodiscard]] CommandSpec profilesListSpec();
[[nodiscard]] CommandSpec sandboxSpec();

/// For `make` of a specification.
template <typename T>
[[nodiscard]] std::unique_ptr<Command> makeCommand(const Place &place)
{
    return std::make_unique<T>(place);
}

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace syncdeck::cli {

QList<CommandSpec> commandTable()
{
    return {
        servicesListSpec(), mapsListSpec(),    mapsCreateSpec(),  mapsDeleteSpec(),
        itemsListSpec(),    itemsGetSpec(),    itemsCreateSpec(), itemsUpdateSpec(),
        itemsDeleteSpec(),  itemsImportSpec(), itemsExportSpec(), itemsCompareSpec(),
        runsListSpec(),     runsResumeSpec(),  validateSpec(),    profilesListSpec(),
        sandboxSpec(),
    };
}

} // namespace syncdeck::cli

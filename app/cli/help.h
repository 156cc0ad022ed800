// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"

namespace syncdeck::cli {

/// Options that stand with every command.
[[nodiscard]] QList<QCommandLineOption> programOptions();

/// What --help prints: for the program, for commands that share their first word, for one command.
[[nodiscard]] QString programHelp(const QList<CommandSpec> &table);
[[nodiscard]] QString groupHelp(const QList<CommandSpec> &group);
[[nodiscard]] QString commandHelp(const CommandSpec &command);

/// The option with its value: `--map SID-OR-NAME`.
[[nodiscard]] QString optionTitle(const QCommandLineOption &option);

} // namespace syncdeck::cli

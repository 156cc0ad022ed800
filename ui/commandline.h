// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/startoptions.h"

#include <QString>

#include <expected>

namespace syncdeck::ui {

/// What the program was asked for.
struct CommandLine
{
    session::StartOptions start;
    QString tourFolder; ///< empty: no tour
};

/// Reads the arguments; needs no display. Where they ask for no window (help, version, a mistake),
/// it prints what there is to say and returns the exit code.
[[nodiscard]] std::expected<CommandLine, int> readCommandLine(int argc, char *argv[]);

} // namespace syncdeck::ui

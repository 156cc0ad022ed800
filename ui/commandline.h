// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/startoptions.h"

#include <QByteArray>
#include <QString>

#include <expected>

namespace syncdeck::ui {

/// What the program was asked for.
struct CommandLine
{
    session::StartOptions start;
    QString tourFolder; ///< empty: no tour
    QByteArray link;    ///< to be opened, sound or not; empty: none
    bool newWindow = false;

    /// Whether a window that is there already can do it.
    [[nodiscard]] bool isForAnyWindow() const;
};

/// Reads the arguments; needs no display. Where they ask for no window (help, version, a mistake),
/// it prints what there is to say and returns the exit code.
[[nodiscard]] std::expected<CommandLine, int> readCommandLine(int argc, char *argv[]);

} // namespace syncdeck::ui

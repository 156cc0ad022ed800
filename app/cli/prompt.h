// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QString>

namespace syncdeck::cli {

// Questions to the person at the terminal. They wait for the answer, and are asked before anything
// else is under way. Ctrl+C gives `Cancelled`.

/// Whether there is somebody to ask: input and error output are a terminal.
[[nodiscard]] bool canAsk();

/// Reads a line; what is typed is shown.
[[nodiscard]] Result<QString> askLine(const QString &question);

/// The same, unseen.
[[nodiscard]] Result<Secret> askSecret(const QString &question);

/// Makes sure of something that cannot be taken back lightly: `name` must be typed, or `--yes` have
/// been given. `InvalidInput` where it is not, or where nobody can be asked.
[[nodiscard]] Result<void> confirm(const QString &question, const QString &name, bool saidYes);

} // namespace syncdeck::cli

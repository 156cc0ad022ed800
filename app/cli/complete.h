// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"

namespace syncdeck::cli {

/// The first word by which shells ask what could come next.
[[nodiscard]] QString completeWord();

/// What could stand at the place of the last word, which is begun or empty; the others are
/// complete. One candidate for the whole word a line, with its meaning after a tab where it has
/// one. A line `:files` means names of files; where the word is `--option=` and more, they follow
/// the =.
[[nodiscard]] QString completions(const QList<CommandSpec> &table, const QStringList &words,
                                  const store::ProfileStore &profiles);

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/session/itemwriter.h"

namespace syncdeck::cli {

/// A command that writes one item: conditional, and in the history before it is sent.
class WriteCommand : public Command
{
public:
    using Command::Command;

protected:
    /// Sends it, or says that it would be sent.
    void write(const session::ItemWrite &write);

    /// What is asked for by `--data`, `--ttl` and the like, with the key; the map is still missing.
    [[nodiscard]] Result<session::ItemWrite> contentOf(store::WriteKind kind) const;

private:
    void tell(const session::ItemWrite &write, const session::Written &written);
};

/// What is worth knowing beside the success; a sentence each.
[[nodiscard]] QStringList remarks(const session::Written &written);

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/report.h"
#include "app/transfer/importplanner.h"

#include <QTemporaryFile>

namespace syncdeck::cli {

/// The file of items that a command line names, made ready to be read as often as is needed: what
/// can be read once (standard input, a named pipe, a device) is copied first, and the content tells
/// NDJSON from JSON. The copy goes when this goes; only its user can read it.
class FileInput
{
public:
    /// Far more than the items of any map take; an input without end ends here.
    static constexpr qint64 usualMost = 1024LL * 1024 * 1024;

    /// Both outlive it. `most`: bytes that are copied; more is refused.
    FileInput(const Invocation &invocation, Report &report, qint64 most = usualMost);

    /// Whether the options make sense, before anything is read: `InvalidInput` names the option.
    [[nodiscard]] Result<void> check() const;
    /// What a planner reads. It waits for what is copied. Errors: those of `check`,
    /// `FileUnreadable`, `FileUnwritable`, `DiskFull`, `Cancelled`.
    [[nodiscard]] Result<transfer::ImportOptions> open();

private:
    [[nodiscard]] Result<transfer::ImportOptions> options() const;
    [[nodiscard]] QString file() const { return m_invocation.arguments.value(0); }
    [[nodiscard]] bool isReadOnce() const;
    [[nodiscard]] Result<void> copy();
    void tellFormat(transfer::ImportOptions &options);

    const Invocation &m_invocation;
    Report &m_report;
    qint64 m_most;
    QTemporaryFile m_copy;
};

} // namespace syncdeck::cli

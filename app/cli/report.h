// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"
#include "app/cli/output.h"

#include <QString>

namespace syncdeck::cli {

/// What is said beside the results, on standard error: what went wrong, what is worth knowing, and
/// how far it is. Progress shows on a terminal alone, and leaves no trace there.
class Report
{
public:
    explicit Report(Output &errors);
    ~Report(); ///< wipes the progress
    Q_DISABLE_COPY_MOVE(Report)

    /// The same sentences as in the window, with what can be done on the command line.
    void error(const Error &error);
    /// A line that begins with the program's name.
    void say(const QString &text);
    /// A line as it is.
    void line(const QString &text);
    /// Replaces what it said before.
    void progress(const QString &text);
    void wipeProgress();

    [[nodiscard]] bool showsProgress() const { return m_errors.isTerminal(); }

private:
    Output &m_errors;
    bool m_hasProgress = false;
};

} // namespace syncdeck::cli

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace syncdeck::cli {

Command::Command(const Place &place)
    : m_place(place)
{
}

Command::~Command() = default;

void Command::start()
{
    if (invocation().command->connects) {
        go(access().open(), [this] {
            m_isRunning = true;
            run();
        });
        return;
    }
    m_isRunning = true;
    run();
}

void Command::cancel()
{
    m_cancel.cancel();
    if (!m_isRunning)
        end(ExitCode::Interrupted);
}

void Command::end(ExitCode code)
{
    if (!std::exchange(m_isDone, true))
        Q_EMIT finished(code);
}

void Command::end(const Error &error)
{
    if (m_isDone)
        return;
    report().error(error);
    end(exitCodeOf(error));
}

} // namespace syncdeck::cli

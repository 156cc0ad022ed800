// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "app/base/visibletext.h"

using namespace Qt::StringLiterals;

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

void Command::tellDone(const QString &sentence, const QByteArray &answer)
{
    if (!answer.isNull() && invocation().isSet(u"json"_s)) {
        out().json(answer);
        out().write("\n");
    } else {
        out().line(visibleText(sentence));
    }
    out().flush();
    if (!out().isGood())
        report().say(sentence);
}

void Command::end(ExitCode code)
{
    if (!std::exchange(m_isDone, true))
        Q_EMIT finished(code);
}

void Command::endPrinted(ExitCode code)
{
    out().flush();
    end(out().error() ? ExitCode::Machine : code);
}

void Command::end(const Error &error)
{
    if (m_isDone)
        return;
    report().error(error);
    // Only an administrator makes these read-only.
    if (error.kind == ErrorKind::ReadOnlyProfile && invocation().start.fromEnvironment) {
        report().say(
            tr("The administrator\u2019s settings allow no writing with the credentials of "
               "--from-env. A profile that is set up on this machine may write; \u201c"
               "profiles list\u201d names them."));
    }
    end(exitCodeOf(error));
}

} // namespace syncdeck::cli

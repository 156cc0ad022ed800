// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/sandbox/sandboxprogram.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct SandboxTexts
{
    Q_DECLARE_TR_FUNCTIONS(SandboxTexts)
};

class SandboxCommand final : public Command
{
public:
    using Command::Command;

    /// That is how it is meant to end.
    void cancel() override { end(ExitCode::Done); }

private:
    void run() override
    {
        auto options = sandbox::readRunOptions(*invocation().parser);
        if (!options) {
            end(options.error());
            return;
        }
        m_run = std::make_unique<sandbox::SandboxProgram>(std::move(*options));
        connect(m_run.get(), &sandbox::SandboxProgram::failed, this,
                [this](const Error &error) { end(error); });
        m_run->start();
    }

    std::unique_ptr<sandbox::SandboxProgram> m_run;
};

} // namespace

CommandSpec sandboxSpec()
{
    return {.name = {u"sandbox"_s},
            .arguments = {},
            .most = 0,
            .summary = SandboxTexts::tr("Run a Sync service on this machine, to try clients "
                                        "against."),
            .details = SandboxTexts::tr(
                "Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, "
                "service-sid. Runs until it is interrupted. The same as syncdeck-sandbox."),
            .options = sandbox::runOptions(),
            .connects = false,
            .make = makeCommand<SandboxCommand>};
}

} // namespace syncdeck::cli

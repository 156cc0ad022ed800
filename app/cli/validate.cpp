// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ValidateTexts
{
    Q_DECLARE_TR_FUNCTIONS(ValidateTexts)
};

/// Larger files are not read to their end; they are no item's data by far.
constexpr qint64 mostBytes = 64LL * 1024 * 1024;

class Validate final : public Command
{
public:
    using Command::Command;

private:
    void run() override
    {
        const QString file = invocation().arguments.first();
        const auto content = contentOf(file, mostBytes);
        if (!content) {
            end(content.error());
            return;
        }
        const sync::Findings findings = sync::checkData(*content);
        for (const sync::Finding &finding : findings)
            tell(file, finding);
        if (findings.isEmpty())
            out().line(ValidateTexts::tr("%1: valid").arg(visibleText(file)));
        endPrinted(sync::hasError(findings) ? ExitCode::Usage : ExitCode::Done);
    }

    /// In the manner of compilers, so that editors find the place.
    void tell(const QString &file, const sync::Finding &finding)
    {
        const QString place =
            finding.at ? u":%1:%2"_s.arg(finding.at->line).arg(finding.at->column) : QString();
        const QString kind = finding.severity == sync::Severity::Error
                                 ? ValidateTexts::tr("error")
                                 : ValidateTexts::tr("warning");
        out().line(visibleText(
            u"%1%2: %3: %4"_s.arg(file, place, kind, finding.at ? finding.bare : finding.text)));
    }
};

} // namespace

CommandSpec validateSpec()
{
    return {.name = {u"validate"_s},
            .arguments = u"FILE"_s,
            .most = 1,
            .summary = ValidateTexts::tr("Check a file by the service's rules; sends nothing."),
            .details = ValidateTexts::tr(
                "FILE holds the data of one item; - is standard input. What is wrong is printed "
                "with line and column (exit code 2), and so is what is allowed but may surprise."),
            .options = {},
            .connects = false,
            .make = makeCommand<Validate>};
}

} // namespace syncdeck::cli

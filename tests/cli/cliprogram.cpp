// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cliprogram.h"

#include "tests/support/waiting.h"

using namespace Qt::StringLiterals;

namespace syncdeck::test {

CliProgram::CliProgram(const sandbox::Endpoint &endpoint)
    : m_where{u"--from-env"_s, u"--base-url"_s, endpoint.baseUrl.toString(), u"--service"_s,
              endpoint.serviceSid}
{
    const std::string_view token = endpoint.authToken.reveal();
    environment.insert(u"TWILIO_ACCOUNT_SID"_s, endpoint.accountSid);
    environment.insert(u"TWILIO_AUTH_TOKEN"_s,
                       QString::fromLatin1(token.data(), qsizetype(token.size())));
}

void CliProgram::prepare(QProcess &process, const QStringList &words) const
{
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(CLI_PROGRAM));
    process.setArguments(m_where + words);
}

CliRun CliProgram::finish(QProcess &process)
{
    if (!process.waitForFinished(test::patienceMs))
        process.kill();
    CliRun run;
    if (process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

CliRun CliProgram::runPlain(const QStringList &words, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CLI_PROGRAM), words);
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

CliRun CliProgram::run(const QStringList &words, const QByteArray &input) const
{
    return runPlain(m_where + words, input);
}

CliRun CliProgram::inMap(const QString &map, const QStringList &words,
                         const QByteArray &input) const
{
    return run(QStringList{u"--map"_s, map} + words, input);
}

} // namespace syncdeck::test

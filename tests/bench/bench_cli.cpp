// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What the command line takes to create one item, from the start of the process to its end, against
// curl sending the same request; medians of one run, alternating. The history is written and synced
// as always.

#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/support/servicefixture.h"

#include <QCoreApplication>
#include <QProcess>

using namespace syncdeck;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 40; // within the burst that the pace allows

bool succeeds(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    test::ServiceFixture service;
    if (!service.start())
        return 1;
    const sandbox::Endpoint &endpoint = service.endpoint();
    const std::string_view revealed = endpoint.authToken.reveal();
    const QString token = QString::fromLatin1(revealed.data(), qsizetype(revealed.size()));
    qputenv("TWILIO_ACCOUNT_SID", endpoint.accountSid.toLatin1());
    qputenv("TWILIO_AUTH_TOKEN", token.toLatin1());
    const QString base = endpoint.baseUrl.toString();
    const QString data = u"{\"status\":\"open\"}"_s;

    std::vector<double> ours;
    std::vector<double> theirs;
    bool ok = true;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(bench::millisecondsOf([&] {
            ok = ok && succeeds(QStringLiteral(CLI_PROGRAM),
                                {u"--from-env"_s, u"--base-url"_s, base, u"--service"_s,
                                 endpoint.serviceSid, u"--map"_s, u"agents"_s, u"items"_s,
                                 u"create"_s, u"ours/%1"_s.arg(i), data});
        }));
        theirs.push_back(bench::millisecondsOf([&] {
            ok =
                ok &&
                succeeds(u"curl"_s,
                         {u"--silent"_s, u"--show-error"_s, u"--fail"_s, u"--user"_s,
                          endpoint.accountSid + u':' + token, u"--data-urlencode"_s,
                          u"Key=theirs/%1"_s.arg(i), u"--data-urlencode"_s, u"Data="_s + data,
                          u"%1/v1/Services/%2/Maps/agents/Items"_s.arg(base, endpoint.serviceSid)});
        }));
    }
    if (!ok)
        return 1;
    const double ratio = bench::median(ours) / bench::median(theirs);
    constexpr double most = 3;
    bench::Report().add({u"syncdeck-cli items create, against curl"_s, u"\u2264 3 times"_s,
                         bench::figure(ratio, 2, u"times"), ratio <= most,
                         u"whole process, median of %1 rounds, alternating: %2 and %3; the write "
                         "is in the history, synced, before it is sent"_s.arg(rounds)
                             .arg(bench::figure(bench::median(ours), 1, u"ms"),
                                  bench::figure(bench::median(theirs), 1, u"ms"))});
    return 0;
}

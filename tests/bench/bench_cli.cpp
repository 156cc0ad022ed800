// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What the command line takes from the start of the process to its end, against other programs
// doing the same in turn; medians of one run. Creating one item against curl, the history written
// and synced as always; and listing a map against the provider's own library for Node.js, where
// that is installed: `npm install --prefix DIR twilio`, then NODE_PATH=DIR/node_modules.

#include "tests/bench/filledsandbox.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/support/servicefixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace syncdeck;
using namespace Qt::StringLiterals;

namespace {

constexpr int listed = 10'000;

QString tokenOf(const sandbox::Endpoint &endpoint)
{
    const std::string_view revealed = endpoint.authToken.reveal();
    return QString::fromLatin1(revealed.data(), qsizetype(revealed.size()));
}

/// For the programs that are started from here.
void setCredentials(const sandbox::Endpoint &endpoint)
{
    qputenv("TWILIO_ACCOUNT_SID", endpoint.accountSid.toLatin1());
    qputenv("TWILIO_AUTH_TOKEN", tokenOf(endpoint).toLatin1());
}

bool succeeds(const QString &program, const QStringList &arguments, const QString &output = {})
{
    QProcess process;
    process.setStandardOutputFile(output.isEmpty() ? QProcess::nullDevice() : output);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

QStringList onMap(const sandbox::Endpoint &endpoint, const QString &map, const QStringList &command)
{
    return QStringList{u"--from-env"_s,
                       u"--base-url"_s,
                       endpoint.baseUrl.toString(),
                       u"--service"_s,
                       endpoint.serviceSid,
                       u"--map"_s,
                       map} +
           command;
}

/// What each of two takes, the one after the other so many times; nothing when one of them failed.
struct Times
{
    double ours = 0; ///< medians, in milliseconds
    double theirs = 0;

    [[nodiscard]] double ratio() const { return ours / theirs; }
};

std::optional<Times> inTurn(int rounds, const std::function<bool(int round)> &ours,
                            const std::function<bool(int round)> &theirs)
{
    std::vector<double> our;
    std::vector<double> their;
    bool ok = true;
    for (int i = 0; i < rounds && ok; ++i) {
        our.push_back(bench::millisecondsOf([&] { ok = ok && ours(i); }));
        their.push_back(bench::millisecondsOf([&] { ok = ok && theirs(i); }));
    }
    return ok ? std::optional(Times{bench::median(our), bench::median(their)}) : std::nullopt;
}

QString figures(const Times &times)
{
    return bench::figure(times.ours, 1, u"ms") + u" and "_s + bench::figure(times.theirs, 1, u"ms");
}

bool measureCreate()
{
    test::ServiceFixture service;
    if (!service.start())
        return false;
    const sandbox::Endpoint &endpoint = service.endpoint();
    setCredentials(endpoint);
    constexpr int rounds = 40; // within the burst that the pace allows
    const QString data = u"{\"status\":\"open\"}"_s;
    const auto times = inTurn(
        rounds,
        [&](int i) {
            return succeeds(
                QStringLiteral(CLI_PROGRAM),
                onMap(endpoint, u"agents"_s, {u"items"_s, u"create"_s, u"ours/%1"_s.arg(i), data}));
        },
        [&](int i) {
            return succeeds(u"curl"_s,
                            {u"--silent"_s, u"--show-error"_s, u"--fail"_s, u"--user"_s,
                             endpoint.accountSid + u':' + tokenOf(endpoint), u"--data-urlencode"_s,
                             u"Key=theirs/%1"_s.arg(i), u"--data-urlencode"_s, u"Data="_s + data,
                             u"%1/v1/Services/%2/Maps/agents/Items"_s.arg(
                                 endpoint.baseUrl.toString(), endpoint.serviceSid)});
        });
    if (!times)
        return false;
    constexpr double most = 1.8;
    bench::Report().add({u"syncdeck-cli items create, against curl"_s, u"\u2264 1.8 times"_s,
                         bench::figure(times->ratio(), 2, u"times"), times->ratio() <= most,
                         u"whole process, median of %1 rounds, alternating: %2; the write is in "
                         "the history, synced, before it is sent"_s.arg(rounds)
                             .arg(figures(*times))});
    return true;
}

qsizetype linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
}

bool measureList()
{
    const QString what = u"syncdeck-cli items list --ndjson, 10,000 items, against the provider's "
                         "library"_s;
    const QString target = u"\u2264 0.20 times"_s;
    if (!succeeds(u"node"_s,
                  {u"-e"_s, u"try { require.resolve('twilio') } catch { process.exit(1) }"_s})) {
        bench::Report().add({what, target, u"left out"_s, std::nullopt,
                             u"the provider's library for Node.js is not installed: npm install "
                             "--prefix DIR twilio, then NODE_PATH=DIR/node_modules"_s});
        return true;
    }
    bench::FilledSandbox sandbox(listed, {});
    const auto endpoint = sandbox.start();
    if (!endpoint)
        return false;
    setCredentials(*endpoint);
    constexpr int rounds = 9;
    const QTemporaryDir folder;
    const QString output = folder.filePath(u"out"_s);
    const auto ours = [&](int) {
        return succeeds(QStringLiteral(CLI_PROGRAM),
                        onMap(*endpoint, u"many"_s, {u"items"_s, u"list"_s, u"--ndjson"_s}),
                        output);
    };
    const auto theirs = [&](int) {
        return succeeds(u"node"_s,
                        {QStringLiteral(PROVIDER_LIST), endpoint->baseUrl.toString(),
                         endpoint->serviceSid, u"many"_s},
                        output);
    };
    for (const auto &list : {std::function<bool(int)>(ours), std::function<bool(int)>(theirs)}) {
        if (!list(0) || linesOf(output) != listed)
            return false;
    }
    const auto times = inTurn(rounds, ours, theirs);
    if (!times)
        return false;
    constexpr double most = 0.2;
    bench::Report().add({what, target, bench::figure(times->ratio(), 2, u"times"),
                         times->ratio() <= most,
                         u"whole process, no latency, median of %1 rounds, alternating: %2; the "
                         "library prints the same items with `each`"_s.arg(rounds)
                             .arg(figures(*times))});
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    return measureCreate() && measureList() ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What the command line needs of memory at most while it lists or exports a whole map, as a process
// of its own and at the pace that the service's limits let through: some nine minutes for a million
// items, so all of them go at once.

#include "tests/bench/filledsandbox.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <memory>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr int many = 1'000'000;

/// One process at work on a map.
class Job
{
public:
    Job(const sandbox::Endpoint &endpoint, const QStringList &arguments)
    {
        const std::string_view token = endpoint.authToken.reveal();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TWILIO_ACCOUNT_SID"_s, endpoint.accountSid);
        environment.insert(u"TWILIO_AUTH_TOKEN"_s,
                           QString::fromLatin1(token.data(), qsizetype(token.size())));
        m_process.setProcessEnvironment(environment);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(CLI_PROGRAM),
                        QStringList{u"--from-env"_s, u"--base-url"_s, endpoint.baseUrl.toString(),
                                    u"--service"_s, endpoint.serviceSid, u"--map"_s, u"many"_s} +
                            arguments);
        QObject::connect(&m_watch, &QTimer::timeout, &m_process, [this] {
            m_peak = std::max(m_peak, bench::peakBytes(m_process.processId()));
        });
        m_watch.start(20ms);
    }

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] bool hasSucceeded() const
    {
        return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    [[nodiscard]] double peak() const { return double(m_peak) / double(mebibyte); }

private:
    QProcess m_process;
    QTimer m_watch;
    qint64 m_peak = 0;
};

struct Work
{
    QString what;
    QStringList arguments;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    std::map<int, bench::FilledSandbox> sandboxes;
    std::map<int, sandbox::Endpoint> endpoints;
    for (const int items : {10'000, 100'000, many}) {
        const auto [made, isNew] = sandboxes.try_emplace(items, items, sandbox::Options());
        auto endpoint = made->second.start();
        if (!endpoint)
            return 1;
        endpoints.emplace(items, *std::move(endpoint));
    }
    const QList<Work> works{
        {u"items list --ndjson"_s, {u"items"_s, u"list"_s, u"--ndjson"_s}},
        {u"items export"_s, {u"items"_s, u"export"_s, folder.filePath(u"%1.ndjson"_s)}},
    };
    std::vector<std::map<int, std::unique_ptr<Job>>> jobs;
    for (const Work &work : works) {
        auto &ofWork = jobs.emplace_back();
        for (const auto &[items, endpoint] : endpoints) {
            QStringList arguments = work.arguments;
            arguments.last().replace(u"%1"_s, QString::number(items));
            ofWork[items] = std::make_unique<Job>(endpoint, arguments);
        }
    }
    const auto isDone = [&jobs] {
        return std::ranges::none_of(jobs, [](const auto &ofWork) {
            return std::ranges::any_of(ofWork,
                                       [](const auto &job) { return job.second->isRunning(); });
        });
    };
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    bench::Report report;
    for (qsizetype i = 0; i < works.size(); ++i) {
        const auto &ofWork = jobs[std::size_t(i)];
        QStringList growth;
        for (const auto &[items, job] : ofWork) {
            if (!job->hasSucceeded()) {
                std::fprintf(stderr, "syncdeck-cli %s of %d items failed\n",
                             qPrintable(works[i].what), items);
                return 1;
            }
            growth << u"%1: %2"_s.arg(items).arg(bench::figure(job->peak(), 1, u"MiB"));
        }
        const double peak = ofWork.at(many)->peak();
        constexpr double most = 64;
        report.add({u"peak memory of syncdeck-cli %1, 1,000,000 items"_s.arg(works[i].what),
                    u"at most 64 MiB"_s, bench::figure(peak, 1, u"MiB"), peak <= most,
                    u"VmHWM of the whole process at the pace of the service's limits; growth: "_s +
                        growth.join(u", "_s)});
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// How quick a whole map is loaded, and many items are written: against one walker, against the
// service's limits, and against what can be fetched at all.

#include "app/base/whendone.h"
#include "app/net/gate.h"
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/session/writebatch.h"
#include "app/sync/mapscan.h"
#include "tests/bench/distantfront.h"
#include "tests/bench/filledsandbox.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/support/keyfamilies.h"
#include "ui/models/itemmodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Notes when requests leave and what comes back.
class CountingTransport final : public net::Transport
{
public:
    explicit CountingTransport(net::Transport &next)
        : m_next(next)
    {
    }

    QFuture<Result<net::Answer>> send(const net::Request &request,
                                      const CancelToken &cancel) override
    {
        if (requests++ == 0)
            m_timer.start();
        lastMs = m_timer.elapsed();
        sentAtMs.push_back(lastMs);
        return m_next.send(request, cancel).then([this](const Result<net::Answer> &answer) {
            refused += answer && answer->status == 429 ? 1 : 0;
            return answer;
        });
    }

    int requests = 0;
    int refused = 0;
    qint64 lastMs = 0; ///< from the first request to the last
    std::vector<qint64> sentAtMs;

private:
    net::Transport &m_next;
    QElapsedTimer m_timer;
};

/// A way to the sandbox, paced or not.
struct Way
{
    Way(const sandbox::Endpoint &endpoint, bool isPaced)
        : gate({.baseUrl = endpoint.baseUrl, .pacing = isPaced},
               {endpoint.accountSid, endpoint.authToken}, counting, clock, log)
        , client(gate, net::Priority::Bulk)
        , service(endpoint.serviceSid)
    {
    }

    SystemClock clock;
    net::QnamTransport transport{clock};
    CountingTransport counting{transport};
    net::RequestLog log;
    net::Gate gate;
    sync::Client client;
    QString service;
};

sandbox::Options served(bool limitRates, std::chrono::milliseconds latency)
{
    sandbox::Options options;
    options.limitRates = limitRates;
    options.latency = latency;
    return options;
}

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

struct Listing
{
    double seconds = 0;
    qint64 items = 0;
    qint64 pages = 0;
};

/// A whole map into the table, as a window has it.
Listing list(Way &way, int walkers, bool inOrder = false)
{
    ui::ItemModel model([] { return QDateTime::currentDateTimeUtc(); });
    sync::MapScan scan(way.client, way.service, u"many"_s,
                       {.walkers = walkers, .inOrder = inOrder});
    QEventLoop loop;
    bool isComplete = false;
    QObject::connect(&scan, &sync::MapScan::finished, &loop, [&](bool complete) {
        isComplete = complete;
        loop.quit();
    });
    QObject::connect(&scan, &sync::MapScan::failed, &loop, &QEventLoop::quit);
    QObject::connect(&scan, &sync::MapScan::loaded, &model,
                     [&](const sync::ItemSlice &slice) { model.add(slice.items); });
    QElapsedTimer timer;
    timer.start();
    scan.start();
    loop.exec();
    while (isComplete && model.isArranging())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    if (!isComplete || model.rowCount() != scan.progress().items)
        giveUp("a listing failed");
    return {double(timer.nsecsElapsed()) / 1e9, scan.progress().items, scan.progress().pages};
}

/// The same pages by their first keys, six at a time, fetched and thrown away.
Listing fetchOnly(Way &way, int items)
{
    constexpr int pageSize = 100;
    constexpr int atOnce = 6;
    QEventLoop loop;
    int next = 0;
    int left = items / pageSize;
    QElapsedTimer timer;
    timer.start();
    const std::function<void()> fetchOne = [&] {
        if (next >= items)
            return;
        net::Request request;
        request.url = QUrl(way.gate.baseUrl().toString() + u"/v1/Services/"_s + way.service +
                           u"/Maps/many/Items?PageSize=100&From=agent%2F"_s +
                           u"%1"_s.arg(next, 7, 10, QChar(u'0')));
        next += pageSize;
        whenDone(way.gate.send(request, {}), &loop, [&](const Result<net::Answer> &answer) {
            if (!answer || answer->status != 200)
                giveUp("a page failed");
            if (--left == 0)
                loop.quit();
            fetchOne();
        });
    };
    for (int i = 0; i < atOnce; ++i)
        fetchOne();
    loop.exec();
    return {double(timer.nsecsElapsed()) / 1e9, items, items / pageSize};
}

QString rate(double items, double seconds)
{
    return u"%1 items/s"_s.arg(qRound64(items / seconds));
}

QString percent(double part)
{
    return bench::figure(part * 100, 1, u"%");
}

/// What a bucket of 200 that fills by 20/s lets through in this time.
double letThrough(qint64 ms)
{
    return 200 + 20 * double(ms) / 1000;
}

void latency(bench::Report &report)
{
    bench::FilledSandbox sandbox(20'000, served(false, 100ms));
    const auto endpoint = sandbox.start();
    if (!endpoint)
        giveUp("no sandbox");
    Way alone(*endpoint, false);
    const Listing one = list(alone, 1);
    Way many(*endpoint, false);
    const Listing all = list(many, net::mostReadsAtOnce);
    const double times = one.seconds / all.seconds;
    report.add({u"20,000 items, 100 ms latency, against one walker"_s, u"≥ 8 times"_s,
                u"%1 times"_s.arg(bench::figure(times, 2)), times >= 8,
                u"one walker following next_page_url: %1 s for %2 pages; %5: %3 s for %4 pages, in "
                "one run"_s.arg(one.seconds, 0, 'f', 2)
                    .arg(one.pages)
                    .arg(all.seconds, 0, 'f', 2)
                    .arg(all.pages)
                    .arg(net::mostReadsAtOnce)});
}

/// What a map costs, by what its keys look like, as `items list` reads it.
void families(bench::Report &report)
{
    constexpr int items = 10'000;
    constexpr int pages = items / 100;
    constexpr int most = pages * 105 / 100 + 2 * net::mostReadsAtOnce;
    for (const QString &family : test::keyFamilies()) {
        QByteArrayList keys = test::familyKeys(family, items);
        if (keys.size() < items)
            continue; // there are no more of that kind
        bench::FilledSandbox sandbox(std::move(keys), served(false, 100ms));
        const auto endpoint = sandbox.start();
        if (!endpoint)
            giveUp("no sandbox");
        Way way(*endpoint, false);
        const Listing listing = list(way, net::mostReadsAtOnce, true);
        if (listing.items != items)
            giveUp("a listing is not whole");
        report.add(
            {u"10,000 items, 100 ms latency, in order, keys: %1"_s.arg(family),
             u"≤ %1 requests"_s.arg(most),
             u"%1 requests, %2 s"_s.arg(way.counting.requests).arg(listing.seconds, 0, 'f', 2),
             way.counting.requests <= most,
             u"one walker needs %1 requests one after the other; in one run"_s.arg(pages)});
    }
}

/// `items list` of 10,000 items, from the start of the process to its end.
std::optional<double> secondsOfProgram(const sandbox::Endpoint &endpoint, const QUrl &base)
{
    const std::string_view token = endpoint.authToken.reveal();
    qputenv("TWILIO_ACCOUNT_SID", endpoint.accountSid.toLatin1());
    qputenv("TWILIO_AUTH_TOKEN", QByteArray(token.data(), qsizetype(token.size())));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(CLI_PROGRAM), {u"--from-env"_s, u"--base-url"_s, base.toString(),
                                                u"--service"_s, endpoint.serviceSid, u"--map"_s,
                                                u"many"_s, u"items"_s, u"list"_s, u"--ndjson"_s});
    if (!process.waitForFinished() || process.exitCode() != 0 ||
        process.readAllStandardOutput().count('\n') != 10'000)
        return {};
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The whole program, far from the service.
void distance(bench::Report &report)
{
    constexpr int items = 10'000;
    struct Case
    {
        QString family;
        std::chrono::milliseconds latency;
        std::chrono::milliseconds connecting; ///< what a new connection takes beyond that
        std::optional<double> mostSeconds;
    };
    const QList<Case> cases{{u"random"_s, 100ms, 200ms, 1.2},
                            {u"several prefixes in runs"_s, 100ms, 200ms, 1.8},
                            {u"several scripts"_s, 100ms, 200ms, 1.8},
                            {u"random"_s, 300ms, 0ms, 2.8},
                            {u"random"_s, 300ms, 600ms, {}}};
    for (const auto &[family, latency, connecting, mostSeconds] : cases) {
        bench::FilledSandbox sandbox(test::familyKeys(family, items), served(false, latency));
        const auto endpoint = sandbox.start();
        if (!endpoint)
            giveUp("no sandbox");
        bench::DistantFront front(quint16(endpoint->baseUrl.port()), connecting);
        const QUrl base = front.start();
        if (base.isEmpty())
            giveUp("no front");
        std::vector<double> seconds;
        for (int run = 0; run < 3; ++run) {
            const auto taken = secondsOfProgram(*endpoint, base);
            if (!taken)
                giveUp("the program failed");
            seconds.push_back(*taken);
        }
        const double ours = bench::median(seconds);
        report.add({u"items list, 10,000 items, %1 ms latency, %2 ms for a connection, keys: %3"_s
                        .arg(latency.count())
                        .arg(connecting.count())
                        .arg(family),
                    mostSeconds ? u"≤ %1 s"_s.arg(*mostSeconds, 0, 'f', 1) : QString(),
                    bench::figure(ours, 2, u"s"),
                    mostSeconds ? std::optional(ours <= *mostSeconds) : std::nullopt,
                    u"the whole process, median of 3"_s});
    }
    {
        bench::FilledSandbox sandbox(test::familyKeys(u"random"_s, items), served(false, 100ms));
        const auto endpoint = sandbox.start();
        if (!endpoint)
            giveUp("no sandbox");
        bench::DistantFront front(quint16(endpoint->baseUrl.port()), 200ms);
        sandbox::Endpoint distant = *endpoint;
        distant.baseUrl = front.start();
        const auto ours = secondsOfProgram(distant, distant.baseUrl);
        Way alone(distant, false);
        const double one = list(alone, 1).seconds;
        if (!ours)
            giveUp("the program failed");
        report.add(
            {u"the same at 100 ms, random keys, against one walker"_s, u"≥ 8 times"_s,
             bench::figure(one / *ours, 2, u"times"), one / *ours >= 8,
             u"one walker following next_page_url: %1; the whole process: %2; in one run"_s.arg(
                 bench::figure(one, 2, u"s"), bench::figure(*ours, 2, u"s"))});
    }
}

/// Where nothing is to be waited for, more connections must not cost anything.
void nearby(bench::Report &report)
{
    bench::FilledSandbox sandbox(50'000, served(false, 0ms));
    const auto endpoint = sandbox.start();
    if (!endpoint)
        giveUp("no sandbox");
    std::vector<double> parts;
    for (int run = 0; run < 7; ++run) {
        Way many(*endpoint, false);
        const double ofMany = list(many, net::mostReadsAtOnce).seconds;
        Way six(*endpoint, false);
        parts.push_back(ofMany / list(six, 6).seconds);
    }
    const double part = bench::median(parts);
    report.add({u"50,000 items from loopback, %1 walkers against six"_s.arg(net::mostReadsAtOnce),
                u"no slower (≤ 1.05 times)"_s, bench::figure(part, 2, u"times"), part <= 1.05,
                u"median of 7 runs of each in turn"_s});
}

void readLimit(bench::Report &report)
{
    bench::FilledSandbox sandbox(20'000, served(true, 100ms));
    const auto endpoint = sandbox.start();
    if (!endpoint)
        giveUp("no sandbox");
    Way way(*endpoint, true);
    const auto used = [&] {
        return double(way.counting.requests) / letThrough(way.counting.lastMs);
    };
    const auto add = [&](const QString &what, const QString &how) {
        report.add({what, u"≥ 97 % of the bucket, no 429"_s,
                    u"%1, %2 times 429"_s.arg(percent(used())).arg(way.counting.refused),
                    used() >= 0.97 && way.counting.refused == 0,
                    u"%1 requests in %2 s from the first to the last, of %3 that the bucket lets "
                    "through in that time%4"_s.arg(way.counting.requests)
                        .arg(bench::figure(double(way.counting.lastMs) / 1000, 2),
                             bench::figure(letThrough(way.counting.lastMs), 0), how)});
    };
    static_cast<void>(list(way, net::mostReadsAtOnce));
    // Nearly all of it is the burst, which no more connections carry than the transport opens. Four
    // round trips pass until all of them are at work.
    constexpr double latencyMs = 100;
    constexpr double beginMs = 4 * latencyMs;
    const auto &sent = way.counting.sentAtMs;
    const auto before = std::ranges::count_if(sent, [](qint64 at) { return at < beginMs; });
    const double restMs = double(way.counting.lastMs) - beginMs;
    const double ofBucket = letThrough(way.counting.lastMs) - double(before);
    const double ofConnections = net::mostReadsAtOnce * restMs / latencyMs;
    const double rest = double(sent.size()) - double(before);
    const double part = rest / std::min(ofBucket, ofConnections);
    report.add({u"20,000 items, 100 ms latency, 20 reads/s, burst 200, beyond four round trips"_s,
                u"≥ 97 % of what bucket and connections let through, no 429"_s,
                u"%1, %2 times 429"_s.arg(percent(part)).arg(way.counting.refused),
                part >= 0.97 && way.counting.refused == 0,
                u"%1 requests in %2 s, of %3 that the bucket lets through and %4 that %5 "
                "connections of 100 ms carry in that time; all of it: %6 requests in %7 s, %8 of "
                "the bucket"_s.arg(rest)
                    .arg(bench::figure(restMs / 1000, 2), bench::figure(ofBucket, 0),
                         bench::figure(ofConnections, 0))
                    .arg(net::mostReadsAtOnce)
                    .arg(way.counting.requests)
                    .arg(bench::figure(double(way.counting.lastMs) / 1000, 2), percent(used()))});
    static_cast<void>(list(way, net::mostReadsAtOnce));
    add(u"the same twice, one after the other, so that the limit is the bound"_s, {});
}

/// More than is kept in memory, so that in order all walkers have to work near each other.
void readLimitInOrder(bench::Report &report)
{
    constexpr int items = 40'000;
    bench::FilledSandbox sandbox(items, served(true, 300ms));
    const auto endpoint = sandbox.start();
    if (!endpoint)
        giveUp("no sandbox");
    Way way(*endpoint, true);
    const Listing listing = list(way, net::mostReadsAtOnce, true);
    if (listing.items != items)
        giveUp("a listing is not whole");
    // 400 pages, of which 200 may go at once.
    constexpr double bound = (items / 100.0 - 200) / 20;
    const double times = listing.seconds / bound;
    report.add(
        {u"40,000 items in order, 300 ms latency, 20 reads/s, burst 200"_s,
         {},
         u"%1 s, %2 times 429"_s.arg(listing.seconds, 0, 'f', 1).arg(way.counting.refused),
         std::nullopt,
         u"%1 requests; the limit alone takes %2 s for 400 pages, of which this is %3 times; "
         "in one run"_s.arg(way.counting.requests)
             .arg(bound, 0, 'f', 0)
             .arg(bench::figure(times, 2))});
}

void loopback(bench::Report &report)
{
    for (const int items : {1'000, 10'000, 100'000}) {
        bench::FilledSandbox sandbox(items, served(false, 0ms));
        const auto endpoint = sandbox.start();
        if (!endpoint)
            giveUp("no sandbox");
        constexpr int runs = 3;
        std::vector<double> fetched;
        std::vector<double> listed;
        std::vector<double> parts;
        qint64 pages = 0;
        for (int run = 0; run < runs; ++run) {
            Way bare(*endpoint, false);
            fetched.push_back(fetchOnly(bare, items).seconds);
            Way way(*endpoint, false);
            const Listing listing = list(way, net::mostReadsAtOnce);
            if (listing.items != items)
                giveUp("a listing is not whole");
            listed.push_back(listing.seconds);
            pages = listing.pages;
            parts.push_back(fetched.back() / listed.back());
        }
        const double part = bench::median(parts);
        const bool isMet = part >= 0.9 || items / bench::median(listed) >= 150'000;
        const bool hasGoal = items == 100'000;
        report.add(
            {u"%1 items from loopback into the table"_s.arg(items),
             hasGoal ? u"≥ 150,000 items/s, or ≥ 90 % of bare fetching"_s : QString(),
             u"%1, %2 of bare fetching"_s.arg(rate(items, bench::median(listed)), percent(part)),
             hasGoal ? std::optional(isMet) : std::nullopt,
             u"medians of %1 runs of each in turn; %2 pages; bare: the same pages fetched six at a "
             "time and thrown away, %3; sandbox and client share the machine"_s.arg(runs)
                 .arg(pages)
                 .arg(rate(items, bench::median(fetched)))});
    }
}

void writing(bench::Report &report)
{
    constexpr int count = 500;
    bench::FilledSandbox sandbox(1, served(true, 0ms));
    const auto endpoint = sandbox.start();
    if (!endpoint)
        giveUp("no sandbox");
    SystemClock clock;
    net::QnamTransport transport(clock);
    CountingTransport counting(transport);
    net::RequestLog log;
    store::Profile profile;
    profile.name = u"bench"_s;
    profile.baseUrl = endpoint->baseUrl;
    profile.accountSid = endpoint->accountSid;
    session::Connection connection(profile, endpoint->authToken,
                                   session::Surroundings{counting, clock, log});
    const QTemporaryDir folder;
    store::Journal journal(folder.filePath(u"journal.sqlite"_s));
    session::ItemWriter writer(connection, journal);
    QList<session::ItemWrite> writes;
    for (int i = 0; i < count; ++i) {
        session::ItemWrite write;
        write.kind = store::WriteKind::Create;
        write.where = {endpoint->serviceSid, u"many"_s};
        write.key = u"new/%1"_s.arg(i);
        write.data = "{\"number\":" + QByteArray::number(i) + "}";
        writes << write;
    }
    auto *batch = new session::WriteBatch(writer, writes, &writer);
    QEventLoop loop;
    int done = 0;
    QObject::connect(batch, &session::WriteBatch::finished, &loop,
                     [&](const session::WriteBatch::Report &result) {
                         done = result.done;
                         loop.quit();
                     });
    batch->start();
    loop.exec();
    QHash<QByteArray, int> created;
    for (const sandbox::Visit &visit : sandbox.visits()) {
        if (visit.method == "POST" && visit.status == 201)
            ++created[visit.body];
    }
    const bool eachOnce = done == count && created.size() == count &&
                          std::ranges::all_of(created, [](int times) { return times == 1; });
    const double used = double(counting.requests) / letThrough(counting.lastMs);
    report.add({u"500 small items written under 20 writes/s, burst 200"_s,
                u"≥ 97 % of the bucket, no 429, each once"_s,
                u"%1, %2 times 429, %3"_s.arg(percent(used))
                    .arg(counting.refused)
                    .arg(eachOnce ? u"each once"_s : u"NOT each once"_s),
                used >= 0.97 && counting.refused == 0 && eachOnce,
                u"%1 requests in %2 s through journal and gate; what was created is counted at the "
                "sandbox"_s.arg(counting.requests)
                    .arg(double(counting.lastMs) / 1000, 0, 'f', 2)});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    bench::Report report;
    latency(report);
    families(report);
    distance(report);
    nearby(report);
    readLimit(report);
    readLimitInOrder(report);
    loopback(report);
    writing(report);
    return 0;
}

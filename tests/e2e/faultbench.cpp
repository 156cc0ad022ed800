// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultbench.h"

#include "app/net/exchange.h"
#include "app/net/retrypolicy.h"
#include "app/sync/encoding.h"
#include "tests/support/testcertificates.h"
#include "tests/support/waiting.h"

#include <QFile>

#include <algorithm>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::test {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int slower = 4;
constexpr bool isMemoryMeasured = false; // freed memory is held back on purpose
#else
constexpr int slower = 1;
constexpr bool isMemoryMeasured = true;
#endif
// Pauses between two attempts, of seconds, pass in no time.
constexpr int hurry = 60;
// A sound answer comes in time, however busy the machine is: so long nobody waits for one. Where no
// answer comes, half a second is enough to see that it was waited for.
constexpr int hurryOfPatience = 1;
constexpr int hurryInVain = 60;

int hurryOfPatienceUnder(sandbox::FaultKind kind)
{
    switch (kind) {
    case sandbox::FaultKind::Silence:
    case sandbox::FaultKind::Trickle:
        return hurryInVain;
    default:
        return hurryOfPatience;
    }
}
// What an answer may have at most grows by doubling: twice that, and some for what is on the way
// between threads.
qint64 mostGrowthKiB(int answersAtOnce)
{
    return (2 * answersAtOnce + 2) * net::Request().maxAnswerBytes / 1024;
}
// What keeps the window for longer is seen. In references (see TurnWatch), so that it is as long on
// any machine.
constexpr double mostWork = 30 * slower; // the worst cell takes 2 without a window

/// Has freed memory go back to the system, so that what is measured is what is held.
void giveMemoryBack()
{
#ifdef __GLIBC__
    constexpr int pieceBytes = 128 * 1024; // from there on by mapping, always
    mallopt(M_MMAP_THRESHOLD, pieceBytes);
    malloc_trim(0);
#endif
}

/// A field of /proc/self/status in KiB.
qint64 statusKiB(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

/// The peak is measured from here on.
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

sandbox::Options optionsOf(FaultBench::Way way, const HurriedClock &clock,
                           const std::atomic<qint64> &skewMs)
{
    sandbox::Options options;
    options.faults = sandbox::FaultPlan{};
    if (way == FaultBench::Way::Tls)
        options.tls = serverTls(u"server.pem"_s);
    options.now = [&clock, &skewMs] {
        return clock.now().toMSecsSinceEpoch() + skewMs;
    };
    return options;
}

} // namespace

FaultBench::FaultBench(Way way)
    : m_way(way)
    , m_clock(hurry)
    , m_sandbox(optionsOf(way, m_clock, m_skewMs))
{
    setPatience(hurryOfPatience);
    QObject::connect(&m_stranger, &QTcpServer::newConnection, &m_stranger, [this] {
        ++m_strangers;
        delete m_stranger.nextPendingConnection();
    });
}

bool FaultBench::start()
{
    const auto started = await(m_sandbox.start());
    if (!started || !m_stranger.listen(QHostAddress::LocalHost))
        return false;
    m_endpoint = *started;
    m_other = std::make_unique<session::Connection>(
        profile(), m_endpoint.authToken, session::Surroundings{m_otherTransport, m_clock, m_log});
    return true;
}

QByteArray FaultBench::elsewhere() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_stranger.serverPort());
}

store::Profile FaultBench::profile() const
{
    store::Profile profile;
    profile.id = u"faults"_s;
    profile.name = u"Faults"_s;
    profile.baseUrl = m_endpoint.baseUrl;
    profile.accountSid = m_endpoint.accountSid;
    profile.defaultService = m_endpoint.serviceSid;
    if (m_way == Way::Tls)
        profile.caFile = certificatePath(u"authority.pem"_s);
    return profile;
}

void FaultBench::begin()
{
    heal();
    m_skewMs = 0;
    m_connection.reset();
    m_transport = std::make_unique<net::QnamTransport>(m_clock);
    m_log.clear();
    m_connection = std::make_unique<session::Connection>(
        profile(), m_endpoint.authToken, session::Surroundings{*m_transport, m_clock, m_log});
    m_strangers = 0;
    countRequests();
    giveMemoryBack();
    forgetPeak();
    m_residentBefore = statusKiB("VmRSS"_ba);
    m_turns.start();
}

void FaultBench::watchEventLoop()
{
    m_turns.forget();
}

QString FaultBench::end(int answersAtOnce)
{
    // What would come of it late, a second end or a request too many, comes by one way through the
    // service's thread and back.
    heal();
    if (m_strangers > 0)
        return u"%1 connections went elsewhere"_s.arg(m_strangers);
    const qint64 growth = statusKiB("VmHWM"_ba) - m_residentBefore;
    if (isMemoryMeasured && growth > mostGrowthKiB(answersAtOnce))
        return u"memory grew by %1 MiB"_s.arg(growth / 1024);
    const double work = m_turns.longestTurn();
    m_longestTurn = std::max(m_longestTurn, work);
    if (work > mostWork)
        return u"the event loop was kept busy for %1 references"_s.arg(work);
    return {};
}

void FaultBench::setPatience(int hurry)
{
    for (const auto &span : {net::Request().timeout, net::readPatience(1), net::readPatience(2)})
        m_clock.setFactorOf(span, hurry);
}

void FaultBench::befall(const FaultRow &row, const QByteArray &method)
{
    setPatience(hurryOfPatienceUnder(row.fault.kind));
    m_skewMs = std::chrono::milliseconds(row.serverSkew).count();
    sandbox::FaultRule rule;
    rule.fault = row.fault;
    m_isSentTwice = row.fault.kind == sandbox::FaultKind::Twice;
    if (row.fault.duration > 0ms)
        rule.fault.duration = m_clock.real(row.fault.duration);
    rule.from = row.from;
    rule.times = row.times;
    if (!row.atOnce) {
        rule.method = method;
        rule.path = "/v1/Services/*/Maps/*/Items**";
    }
    static_cast<void>(await(m_sandbox.setFaults({{rule}})));
}

void FaultBench::heal()
{
    setPatience(hurryOfPatience);
    static_cast<void>(await(m_sandbox.setFaults({})));
}

QString FaultBench::makeMap()
{
    const QString name = u"cell-%1"_s.arg(++m_maps);
    return await(m_other->client().createMap(m_endpoint.serviceSid, {name, {}})) ? name : QString();
}

QMap<QString, QByteArray> FaultBench::items(const QString &map)
{
    QMap<QString, QByteArray> found;
    sync::Client &client = m_other->client();
    auto page = await(client.items(m_endpoint.serviceSid, map, {}));
    while (page) {
        for (const sync::Item &item : sync::toItems(page->value->items()))
            found.insert(*item.key, *item.data);
        if (!page->value->next())
            return found;
        page = await(client.nextItems(m_endpoint.serviceSid, map, *page->value->next(), {}));
    }
    return {{u"unreadable"_s, {}}};
}

void FaultBench::countRequests()
{
    m_visitsBefore = m_sandbox.visits().size();
}

FaultBench::Sent FaultBench::sent(const QByteArray &method, const QString &map,
                                  const QString &key) const
{
    Sent sent;
    bool isFirst = true;
    const QByteArray path = "/Maps/" + map.toUtf8() + "/Items";
    const QByteArray encoded = sync::encodeSegment(key);
    const auto visits = m_sandbox.visits().mid(m_visitsBefore);
    for (const sandbox::Visit &visit : visits) {
        if (visit.method != method || !visit.path.contains(path))
            continue;
        const bool isOfKey = key.isEmpty() || visit.path.endsWith("/Items/" + encoded) ||
                             visit.body.startsWith("Key=" + encoded + '&');
        if (!isOfKey)
            continue;
        const bool isRepetition = m_isSentTwice && std::exchange(isFirst, !isFirst) == false;
        sent.all += isRepetition ? 0 : 1;
        sent.again += sent.carried > 0 && !isRepetition ? 1 : 0;
        sent.carried += visit.status >= 200 && visit.status < 300 ? 1 : 0;
    }
    return sent;
}

qsizetype FaultBench::requests() const
{
    return m_sandbox.visits().size() - m_visitsBefore;
}

int FaultBench::requestsUnderWay() const
{
    const auto exchanges = m_transport->findChildren<net::Exchange *>();
    return static_cast<int>(std::ranges::count_if(
        exchanges, [](const net::Exchange *exchange) { return !exchange->future().isFinished(); }));
}

} // namespace syncdeck::test

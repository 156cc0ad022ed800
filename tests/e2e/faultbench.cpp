// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultbench.h"

#include "app/sync/encoding.h"
#include "tests/support/waiting.h"

#include <QFile>

#include <ctime>
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
// 30 s of patience with an answer pass in 2 s, on a busy machine enough for the largest ones, which
// checking slows down; where every answer is waited for in vain, in half a second.
constexpr int hurry = 15;
constexpr int hurryAtLength = hurry / slower;
constexpr int hurryInVain = 60 / slower;

int hurryUnder(sandbox::FaultKind kind)
{
    switch (kind) {
    case sandbox::FaultKind::HugeBody:
    case sandbox::FaultKind::GzipBomb:
        return hurryAtLength;
    case sandbox::FaultKind::Silence:
    case sandbox::FaultKind::Trickle:
        return hurryInVain;
    default:
        return hurry;
    }
}
// What an answer may have at most grows by doubling: twice that, and some for what is on the way
// between threads.
qint64 mostGrowthKiB(int answersAtOnce)
{
    return (2 * answersAtOnce + 2) * net::Request().maxAnswerBytes / 1024;
}
// By the time that the thread was at work: a machine may be busy with other things.
constexpr qint64 mostWorkMs = 100 * slower;
// By the real time, in case that it waits for something instead.
constexpr qint64 longestGapMs = 1'000 * slower;

/// How long this thread has been at work.
qint64 workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000 + time.tv_nsec / 1'000'000;
}

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

sandbox::Options optionsOf(const HurriedClock &clock, const std::atomic<qint64> &skewMs)
{
    sandbox::Options options;
    options.faults = sandbox::FaultPlan{};
    options.now = [&clock, &skewMs] {
        return clock.now().toMSecsSinceEpoch() + skewMs;
    };
    return options;
}

} // namespace

FaultBench::FaultBench()
    : m_clock(hurry)
    , m_sandbox(optionsOf(m_clock, m_skewMs))
{
    QObject::connect(&m_stranger, &QTcpServer::newConnection, &m_stranger, [this] {
        ++m_strangers;
        delete m_stranger.nextPendingConnection();
    });
    QObject::connect(&m_heart, &QTimer::timeout, &m_heart, [this] { beat(); });
}

void FaultBench::beat()
{
    m_longestGapMs = std::max(m_longestGapMs, m_beat.restart());
    const qint64 worked = workedMs();
    m_mostWorkMs = std::max(m_mostWorkMs, worked - m_workedBefore);
    m_workedBefore = worked;
}

bool FaultBench::start()
{
    const auto started = await(m_sandbox.start());
    if (!started || !m_stranger.listen(QHostAddress::LocalHost))
        return false;
    m_endpoint = *started;
    m_heart.start(10ms);
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
    return profile;
}

CellOutcome FaultBench::tried(const std::function<CellOutcome()> &cell)
{
    constexpr int mostTries = 3;
    for (int tries = 1;; ++tries) {
        begin();
        CellOutcome outcome = cell();
        if (outcome.wrong.isEmpty() || outcome.wrong != m_tooSlow || tries == mostTries)
            return outcome;
        qInfo("tried anew: %s", qPrintable(outcome.wrong));
    }
}

void FaultBench::begin()
{
    heal();
    m_skewMs = 0;
    m_connection.reset();
    m_other.reset();
    m_transport = std::make_unique<net::QnamTransport>(m_clock);
    m_otherTransport = std::make_unique<net::QnamTransport>(m_clock);
    m_log.clear();
    m_connection = std::make_unique<session::Connection>(
        profile(), m_endpoint.authToken, session::Surroundings{*m_transport, m_clock, m_log});
    m_other = std::make_unique<session::Connection>(
        profile(), m_endpoint.authToken, session::Surroundings{*m_otherTransport, m_clock, m_log});
    m_strangers = 0;
    m_tooSlow.clear();
    countRequests();
    giveMemoryBack();
    forgetPeak();
    m_residentBefore = statusKiB("VmRSS"_ba);
    watchEventLoop();
}

void FaultBench::watchEventLoop()
{
    m_beat.start();
    m_workedBefore = workedMs();
    m_longestGapMs = m_mostWorkMs = 0;
}

QString FaultBench::end(int answersAtOnce)
{
    // What would come of it late: a second end, a request too many.
    QTest::qWait(2);
    if (m_strangers > 0)
        return u"%1 connections went elsewhere"_s.arg(m_strangers);
    const qint64 growth = statusKiB("VmHWM"_ba) - m_residentBefore;
    if (isMemoryMeasured && growth > mostGrowthKiB(answersAtOnce))
        return u"memory grew by %1 MiB"_s.arg(growth / 1024);
    if (m_mostWorkMs > mostWorkMs)
        m_tooSlow = u"the event loop was kept busy for %1 ms"_s.arg(m_mostWorkMs);
    else if (m_longestGapMs > longestGapMs)
        m_tooSlow = u"the event loop stood still for %1 ms"_s.arg(m_longestGapMs);
    return m_tooSlow;
}

void FaultBench::befall(const FaultRow &row, const QByteArray &method)
{
    m_clock.setFactor(hurryUnder(row.fault.kind));
    m_skewMs = std::chrono::milliseconds(row.serverSkew).count();
    sandbox::FaultRule rule;
    rule.fault = row.fault;
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
        for (const sync::Item &item : std::as_const(page->value.entries))
            found.insert(*item.key, *item.data);
        if (!page->value.next)
            return found;
        page = await(client.nextItems(m_endpoint.serviceSid, map, *page->value.next));
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
        ++sent.all;
        sent.again += sent.carried > 0 ? 1 : 0;
        sent.carried += visit.status >= 200 && visit.status < 300 ? 1 : 0;
    }
    return sent;
}

qsizetype FaultBench::requests() const
{
    return m_sandbox.visits().size() - m_visitsBefore;
}

} // namespace syncdeck::test

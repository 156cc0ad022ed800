// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/soak.h"

#include "app/base/whendone.h"
#include "app/session/errortext.h"
#include "tests/bench/measure.h"
#include "tests/soak/balance.h"
#include "tests/support/allocatedbytes.h"

#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::soak {

namespace {

// The goal is no growth; the rest is how much both go up and down with what is under way. A leak of
// one descriptor in a thousand operations would more than double their number.
constexpr double mostMemoryGrowth = 1.03;
constexpr double mostDescriptorGrowth = 1.1;
constexpr double leastMinutesToJudge = 10; ///< a shorter run has not filled what fills up
constexpr auto longestOperation = 5min;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QString mebibytes(qint64 bytes)
{
    return QString::number(double(bytes) / (1024.0 * 1024.0), 'f', 1);
}

} // namespace

Soak::Soak(Options options)
    : m_options(std::move(options))
{
}

double Soak::minutes() const
{
    return double(m_time.elapsed()) / 60'000;
}

qint64 Soak::operations() const
{
    qint64 sum = 0;
    for (const auto &client : m_clients) {
        for (const qint64 count : client->ends())
            sum += count;
    }
    return sum;
}

void Soak::start()
{
    if (!m_sandbox.start(m_options.sandbox, m_options.faults)) {
        fail(u"the sandbox did not start"_s);
        return;
    }
    m_looking = std::make_unique<session::Connection>(
        m_sandbox.profile(), m_sandbox.token(), session::Surroundings{m_transport, m_clock, m_log});
    for (const QString &map : {u"soak-a"_s, u"soak-b"_s})
        m_field.maps << session::MapAddress{m_sandbox.profile().defaultService, map};
    makeMaps(0);
}

void Soak::makeMaps(qsizetype next)
{
    if (next == m_field.maps.size()) {
        begin();
        return;
    }
    const session::MapAddress &map = m_field.maps[next];
    whenDone(m_looking->client().createMap(map.service, {map.map, {}}), this,
             [this, next](const Result<sync::Answered<sync::Map>> &made) {
                 // It may have been made though the answer was lost.
                 const bool isThere = made || made.error().kind == ErrorKind::MapExists;
                 makeMaps(isThere ? next + 1 : next);
             });
}

void Soak::begin()
{
    m_time.start();
    for (int i = 0; i < clients; ++i) {
        m_clients[i] =
            std::make_unique<SoakClient>(m_sandbox.profile(), m_sandbox.token(),
                                         session::Surroundings{m_transport, m_clock, m_log},
                                         m_field, m_options.seed * clients + quint32(i));
        work(i);
    }
    constexpr int readings = 60;
    const auto pause = std::chrono::milliseconds(qint64(m_options.minutes * 60'000 / readings));
    auto *reading = new QTimer(this);
    connect(reading, &QTimer::timeout, this, &Soak::rest);
    reading->start(pause);
    auto *watching = new QTimer(this);
    connect(watching, &QTimer::timeout, this, &Soak::watch);
    watching->start(10s);
}

void Soak::work(int client)
{
    m_sinceLast[client].start();
    m_isIdle[client] = false;
    m_clients[client]->step([this, client] {
        if (!m_whenIdle) {
            work(client);
            return;
        }
        m_isIdle[client] = true;
        if (std::ranges::all_of(m_isIdle, std::identity()))
            std::exchange(m_whenIdle, {})();
    });
}

void Soak::rest()
{
    if (m_whenIdle || m_isOver) // the last rest is still being waited for
        return;
    m_whenIdle = [this] {
        read();
        m_isOver = minutes() >= m_options.minutes;
        if (m_isOver)
            settle(0, 1);
        else
            goOn();
    };
}

void Soak::goOn()
{
    for (int i = 0; i < clients; ++i)
        work(i);
}

void Soak::read()
{
    const Reading reading{minutes(),
                          operations(),
                          test::allocatedBytes(),
                          bench::residentBytes(),
                          openDescriptors(),
                          bench::residentBytes(m_sandbox.processId())};
    m_readings.push_back(reading);
    out()
        << u"%1 min  %2 operations  %3 MiB used, %4 resident  %5 descriptors  (sandbox %6 MiB)\n"_s
               .arg(reading.minute, 6, 'f', 2)
               .arg(reading.operations, 7)
               .arg(mebibytes(reading.usedBytes), 6)
               .arg(mebibytes(reading.residentBytes))
               .arg(reading.descriptors)
               .arg(mebibytes(reading.sandboxBytes))
        << Qt::flush;
}

void Soak::watch()
{
    for (int i = 0; i < clients; ++i) {
        if (!m_clients[i]->current().isEmpty() &&
            m_sinceLast[i].hasExpired(std::chrono::milliseconds(longestOperation).count()))
            fail(u"'%1' of client %2 did not end"_s.arg(m_clients[i]->current()).arg(i + 1));
    }
}

void Soak::settle(int client, int tries)
{
    if (client == clients) {
        readMaps(0, {});
        return;
    }
    m_clients[client]->settle([this, client, tries](int open) {
        constexpr int mostTries = 50;
        if (open == 0 || tries == mostTries)
            settle(client + 1, 1);
        else
            settle(client, tries + 1);
    });
}

void Soak::readMaps(qsizetype map, const QString &from)
{
    if (map == m_field.maps.size()) {
        compare();
        return;
    }
    const session::MapAddress &where = m_field.maps[map];
    sync::ListQuery query;
    query.pageSize = 100;
    query.includeFrom = false;
    if (!from.isEmpty())
        query.from = from;
    whenDone(
        m_looking->client().items(where.service, where.map, query), this,
        [this, map, from](const Result<sync::Answered<std::shared_ptr<sync::ItemPage>>> &page) {
            if (!page) { // a fault, as ever
                readMaps(map, from);
                return;
            }
            QString last = from;
            for (const sync::Item &item : sync::toItems(page->value->items())) {
                last = item.key.value();
                m_there.insert({int(map), last}, item);
            }
            if (page->value->next())
                readMaps(map, last);
            else
                readMaps(map + 1, {});
        });
}

void Soak::compare()
{
    const QString history = m_sandbox.profile().historyId();
    for (int map = 0; map < m_field.maps.size(); ++map) {
        for (int key = 0; key < m_field.keys; ++key) {
            store::JournalQuery query;
            query.profile = history;
            query.service = m_field.maps[map].service;
            query.map = m_field.maps[map].map;
            query.key = u"soak/%1"_s.arg(key);
            query.limit = 1'000'000;
            QList<store::JournalEntry> entries;
            for (const auto &client : m_clients) {
                auto some = client->journal().entries(query);
                some.waitForFinished(); // nothing else is to be done by now
                const auto result = some.takeResult();
                if (!result) {
                    fail(session::describe(result.error()).plain());
                    return;
                }
                entries += *result;
            }
            const auto found = m_there.constFind({map, query.key});
            const auto there =
                found == m_there.constEnd() ? std::nullopt : std::optional(found.value());
            const Balance result = balance(entries, there);
            ++m_compared;
            m_unclear += result.needsUnclear ? 1 : 0;
            if (!result.difference.isEmpty())
                m_problems << u"%1 in %2: %3"_s.arg(query.key, query.map, result.difference);
        }
    }
    report();
}

void Soak::report()
{
    QMap<QString, qint64> ends;
    for (const auto &client : m_clients) {
        for (auto end = client->ends().begin(); end != client->ends().end(); ++end)
            ends[end.key()] += end.value();
    }
    out() << "\n";
    for (auto end = ends.begin(); end != ends.end(); ++end)
        out() << u"%1  %2\n"_s.arg(end.value(), 8).arg(end.key());

    const Growth growth = growthOf(m_readings);
    const bool isJudged = m_options.minutes >= leastMinutesToJudge;
    out() << u"\n%1 operations in %2 min; %3 keys compared with both histories, %4 explained by a "
             "write whose fate is unclear\n"_s.arg(operations())
                 .arg(minutes(), 0, 'f', 1)
                 .arg(m_compared)
                 .arg(m_unclear);
    out()
        << u"last quarter against the second: memory × %1 (at most %2), descriptors × %3 (at most "
           "%4)%5\n"_s.arg(growth.memory, 0, 'f', 3)
               .arg(mostMemoryGrowth)
               .arg(growth.descriptors, 0, 'f', 3)
               .arg(mostDescriptorGrowth)
               .arg(isJudged ? QString() : u"; too short to judge"_s);
    if (isJudged && growth.memory > mostMemoryGrowth)
        m_problems << u"memory grows"_s;
    if (isJudged && growth.descriptors > mostDescriptorGrowth)
        m_problems << u"descriptors grow"_s;
    for (const QString &problem : std::as_const(m_problems))
        out() << "FAIL: " << problem << "\n";
    out() << (m_problems.isEmpty() ? "PASS\n" : "") << Qt::flush;
    Q_EMIT finished(m_problems.isEmpty());
}

void Soak::fail(const QString &why)
{
    out() << "FAIL: " << why << "\n" << Qt::flush;
    Q_EMIT finished(false);
}

} // namespace syncdeck::soak

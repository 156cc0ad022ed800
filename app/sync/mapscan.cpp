// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/mapscan.h"

#include "app/base/whendone.h"

#include <algorithm>

namespace syncdeck::sync {

MapScan::MapScan(Client &client, ServiceRef service, MapRef map, const Options &options,
                 QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_service(std::move(service))
    , m_map(std::move(map))
    , m_options(options)
    , m_ranges({options.walkers, options.inOrder, options.pageSize})
{
}

MapScan::~MapScan()
{
    m_cancel.cancel();
}

ScanProgress MapScan::progress() const
{
    ScanProgress progress{m_delivered, m_ranges.pages(), m_ranges.total(), {}};
    constexpr qint64 tooUneven = 10;
    if (progress.total && progress.total->most > tooUneven * progress.total->least)
        progress.total.reset();
    if (progress.total)
        progress.timeLeft = timeLeft(progress.total->likely - m_ranges.items());
    return progress;
}

std::optional<std::chrono::milliseconds> MapScan::timeLeft(qint64 itemsLeft) const
{
    using Seconds = std::chrono::duration<double>;
    const auto pages = static_cast<double>(m_ranges.pages() - m_pagesBefore);
    const double passed = Seconds(m_client.clock().elapsed() - m_since).count();
    if (pages <= 0 || passed <= 0)
        return {};
    const double pagesLeft = static_cast<double>(itemsLeft) / m_options.pageSize;
    const double quick = pagesLeft * passed / pages;
    // It was quick as long as the burst lasted; the rest goes at the service's pace.
    const net::PaceLevel pace = m_client.budget(m_service, m_map).reads;
    const double paced = pace.perSecond > 0 ? (pagesLeft - pace.left) / pace.perSecond : 0;
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        Seconds(std::max({quick, paced, 0.0})));
}

void MapScan::enter(State state)
{
    m_state = state;
    Q_EMIT progressed();
}

void MapScan::start()
{
    m_since = m_client.clock().elapsed();
    enter(State::Running);
    request();
}

void MapScan::pause()
{
    if (m_state == State::Running)
        enter(State::Paused);
}

void MapScan::resume()
{
    if (m_state != State::Paused && m_state != State::Failed)
        return;
    if (m_options.inOrder && m_ranges.isInDoubt()) {
        Q_EMIT failed(*m_error);
        return;
    }
    m_error.reset();
    ++m_start;
    m_since = m_client.clock().elapsed();
    m_pagesBefore = m_ranges.pages();
    enter(State::Running);
    request();
}

void MapScan::cancel()
{
    if (m_state == State::Finished)
        return;
    m_cancel.cancel();
    enter(State::Finished);
    Q_EMIT finished(false);
}

void MapScan::request()
{
    while (m_state == State::Running) {
        const auto task = m_ranges.nextTask();
        if (!task)
            return;
        send(*task);
    }
}

void MapScan::send(const ScanRanges::Task &task)
{
    const CancelToken cancel = m_cancel.token();
    whenDone(task.next ? m_client.nextItems(m_service, m_map, *task.next, task.query, cancel)
                       : m_client.items(m_service, m_map, task.query, cancel),
             this, [this, walk = task.walk, start = m_start](const PageAnswer &answer) {
                 take(walk, start, answer);
             });
}

void MapScan::take(int walk, int start, const PageAnswer &answer)
{
    if (m_state == State::Finished)
        return;
    if (!answer) {
        // What failed late, of those that were under way when it stopped, is asked for again.
        const bool isOld = start < m_start;
        if (m_ranges.failed(walk, answer.error()) || isOld)
            request();
        else
            stop(answer.error());
        return;
    }
    if (answer->serverTime)
        Q_EMIT serverTime(*answer->serverTime);
    const Result<void> taken = m_ranges.take(walk, answer->value);
    if (taken)
        request(); // before the new items are looked at, so that the service is busy meanwhile
    deliver();
    if (m_state == State::Finished) // cancelled by who got them
        return;
    if (!taken) {
        stop(taken.error());
    } else if (m_ranges.isComplete()) {
        enter(State::Finished);
        Q_EMIT finished(true);
    } else {
        Q_EMIT progressed();
    }
}

void MapScan::deliver()
{
    for (const ItemSlice &slice : m_ranges.takeReady()) {
        if (m_state == State::Finished)
            return;
        m_delivered += static_cast<qint64>(slice.items.size());
        Q_EMIT loaded(slice);
    }
}

void MapScan::stop(const Error &error)
{
    if (m_state == State::Failed) // several were under way
        return;
    m_error = error;
    enter(State::Failed);
    Q_EMIT failed(error);
}

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/overviewmodel.h"

#include "app/base/background.h"
#include "app/base/whendone.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace syncdeck::ui {

namespace {

/// Changes come many at a time.
constexpr auto shortestPause = 50ms;
constexpr auto longestPause = 2000ms;
/// While items go on to come, counting takes a tenth of the time at most.
constexpr int pauseFactor = 9;
constexpr auto aging = 10s;

} // namespace

OverviewModel::OverviewModel(Source source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(shortestPause);
    connect(&m_pause, &QTimer::timeout, this, &OverviewModel::count);
    m_aging.setInterval(aging);
    connect(&m_aging, &QTimer::timeout, this, &OverviewModel::noteChange);
}

OverviewModel::~OverviewModel()
{
    if (m_job)
        *m_job = true;
}

void OverviewModel::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    if (watched) {
        m_aging.start();
        noteChange();
    } else {
        m_aging.stop();
        m_pause.stop();
    }
}

void OverviewModel::noteChange()
{
    m_isOutdated = true;
    if (m_isWatched && !m_job && !m_pause.isActive())
        m_pause.start();
}

void OverviewModel::clear()
{
    if (const auto job = std::exchange(m_job, nullptr))
        *job = true;
    m_pause.setInterval(shortestPause);
    m_overview = {};
    Q_EMIT changed();
    noteChange();
}

void OverviewModel::count()
{
    m_isOutdated = false;
    m_job = std::make_shared<items::Cancelled>(false);
    const auto work = [job = m_job, items = m_source.items(),
                       now = m_source.serverNow().toMSecsSinceEpoch(),
                       weekStart = QLocale().firstDayOfWeek()]() -> Outcome {
        giveWayToTheWindow();
        auto made = items::overviewOf(items, now, weekStart, *job);
        if (!made)
            return fail(ErrorKind::Cancelled);
        return std::move(*made);
    };
    QElapsedTimer timer;
    timer.start();
    whenDone(QtConcurrent::run(&m_pool, work), this, [this, job = m_job, timer](Outcome outcome) {
        m_pause.setInterval(std::clamp(std::chrono::milliseconds(timer.elapsed() * pauseFactor),
                                       shortestPause, longestPause));
        take(job, std::move(outcome));
    });
}

void OverviewModel::take(const std::shared_ptr<items::Cancelled> &job, Outcome outcome)
{
    if (job != m_job)
        return; // of items that are not there any more
    m_job.reset();
    if (outcome) {
        m_overview = std::move(*outcome);
        Q_EMIT changed();
    }
    if (m_isOutdated)
        noteChange();
}

} // namespace syncdeck::ui

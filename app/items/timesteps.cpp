// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/timesteps.h"

#include "app/base/timezones.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::items {

namespace {

using Unit = CalendarSpan::Unit;

constexpr std::size_t mostSteps = 40;
constexpr int week = 7;
constexpr TimeStep steps[] = {{Unit::Minute, 1}, {Unit::Minute, 10}, {Unit::Hour, 1},
                              {Unit::Hour, 6},   {Unit::Day, 1},     {Unit::Day, week},
                              {Unit::Month, 1},  {Unit::Year, 1},    {Unit::Year, 10},
                              {Unit::Year, 100}, {Unit::Year, 1000}};

/// Where the step starts that this time is in.
WallTime startOf(const WallTime &time, const TimeStep &step, Qt::DayOfWeek weekStart)
{
    const auto down = [&](int value) {
        return value - value % step.count;
    };
    const QDate date = time.date();
    const auto midnight = [](QDate day) {
        return WallTime(day, QTime(0, 0), utcZone);
    };
    switch (step.unit) {
    case Unit::Minute:
        return {date, QTime(time.time().hour(), down(time.time().minute())), utcZone};
    case Unit::Hour:
        return {date, QTime(down(time.time().hour()), 0), utcZone};
    case Unit::Day:
        return midnight(step.count == week
                            ? date.addDays(-((date.dayOfWeek() - weekStart + week) % week))
                            : date);
    case Unit::Month:
        return midnight({date.year(), date.month(), 1});
    case Unit::Year:
        return midnight({std::max(down(date.year()), 1), 1, 1}); // there is no year 0
    }
    Q_UNREACHABLE();
}

} // namespace

TimeSteps timeSteps(const Range &moments, Qt::DayOfWeek weekStart)
{
    const WallTime first = wallTimeAt(moments.least);
    // One step more than there may be tells that it is too short.
    for (const TimeStep &step : steps) {
        TimeSteps made{step, {}, {}};
        WallTime start = startOf(first, step, weekStart);
        do {
            const WallTime end = later(start, step.unit, step.count);
            made.spans.push_back({start, end});
            made.ends.push_back(momentOf(end));
            start = end;
        } while (made.ends.back() <= moments.most && made.spans.size() <= mostSteps);
        if (made.spans.size() <= mostSteps)
            return made;
    }
    Q_UNREACHABLE(); // no date has a year beyond 9999
}

QString spelled(const WallSpan &span, Unit unit)
{
    const CalendarSpan first{span.start, unit};
    const CalendarSpan last{later(span.end, unit, -1), unit};
    if (first.start == last.start)
        return spelled(first);
    constexpr int lastYear = 9999; // that can be written
    const bool isOpen = last.start.date().year() > lastYear;
    return spelled(first) + u".."_s + (isOpen ? QString() : spelled(last));
}

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/calendar.h"

#include <vector>

namespace syncdeck::items {

/// So many units, such as seven days.
struct TimeStep
{
    CalendarSpan::Unit unit = CalendarSpan::Unit::Day;
    int count = 1;

    friend bool operator==(const TimeStep &, const TimeStep &) = default;
};

/// From a time up to another one, which is not in it.
struct WallSpan
{
    WallTime start;
    WallTime end;

    friend bool operator==(const WallSpan &, const WallSpan &) = default;
};

/// Equal steps, one after the other.
struct TimeSteps
{
    TimeStep step;
    std::vector<WallSpan> spans;
    std::vector<qint64> ends; ///< of each: the first moment that is not in it any more
};

/// The shortest steps, at usual times, of which not more than some forty reach from one moment to
/// another.
[[nodiscard]] TimeSteps timeSteps(const Range &moments, Qt::DayOfWeek weekStart);

/// How the filter writes this part of time behind `created:`.
[[nodiscard]] QString spelled(const WallSpan &span, CalendarSpan::Unit unit);

} // namespace syncdeck::items

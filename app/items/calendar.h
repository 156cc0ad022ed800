// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/range.h"

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace syncdeck::items {

/// What clocks and calendars in this machine's time zone show, to the minute. It is kept as if it
/// were UTC, so that one can reckon with it regardless of clocks being put forward or back.
using WallTime = QDateTime;

/// The first moment at which they show this or, where that is skipped, something later, in
/// milliseconds since 1970 in UTC. Later times never give earlier moments.
[[nodiscard]] qint64 momentOf(const WallTime &time);
/// What they show at a moment.
[[nodiscard]] WallTime wallTimeAt(qint64 moment);

/// A minute, an hour, a day, a month or a year.
struct CalendarSpan
{
    enum class Unit { Minute, Hour, Day, Month, Year };

    WallTime start; ///< the unit's first minute
    Unit unit = Unit::Day;

    [[nodiscard]] WallTime end() const; ///< where the next one starts
    /// All moments from its start up to the last one before its end.
    [[nodiscard]] Range moments() const;
};

/// Reads 2026, 2026-11, 2026-11-25, 2026-11-25T14 and 2026-11-25T14:05.
[[nodiscard]] std::optional<CalendarSpan> calendarSpan(QStringView text);
/// Writes it so that it can be read.
[[nodiscard]] QString spelled(const CalendarSpan &span);

/// The time so many units later.
[[nodiscard]] WallTime later(const WallTime &time, CalendarSpan::Unit unit, int count);

} // namespace syncdeck::items

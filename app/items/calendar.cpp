// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/calendar.h"

#include "app/base/timezones.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::items {

namespace {

using Unit = CalendarSpan::Unit;

/// How each unit is written, in the order of Unit.
constexpr QStringView patterns[] = {u"0000-00-00T00:00", u"0000-00-00T00", u"0000-00-00",
                                    u"0000-00", u"0000"};
constexpr QStringView formats[] = {u"yyyy-MM-ddTHH:mm", u"yyyy-MM-ddTHH", u"yyyy-MM-dd", u"yyyy-MM",
                                   u"yyyy"};

bool fits(QStringView text, QStringView pattern)
{
    return std::ranges::equal(text, pattern, [](QChar c, QChar wanted) {
        const bool isDigit = c >= u'0' && c <= u'9';
        return wanted == u'0' ? isDigit : c.toUpper() == wanted;
    });
}

} // namespace

WallTime wallTimeAt(qint64 moment)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment, localZone);
    return {local.date(), local.time(), utcZone};
}

qint64 momentOf(const WallTime &time)
{
    const qint64 moment = QDateTime(time.date(), time.time(), localZone).toMSecsSinceEpoch();
    if (wallTimeAt(moment) == time)
        return moment;
    // Clocks were put forward and never showed it. How far away Qt's answer is from the moment at
    // which they were is not said; it is less than a day, in which they go on but for that.
    constexpr qint64 day = 24 * 60 * 60 * 1000;
    qint64 before = moment - day;
    qint64 after = moment + day;
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (wallTimeAt(middle) < time ? before : after) = middle;
    }
    return after;
}

WallTime later(const WallTime &time, Unit unit, int count)
{
    switch (unit) {
    case Unit::Minute:
        return time.addSecs(qint64(60) * count);
    case Unit::Hour:
        return time.addSecs(qint64(3600) * count);
    case Unit::Day:
        return time.addDays(count);
    case Unit::Month:
        return time.addMonths(count);
    case Unit::Year:
        return time.addYears(count);
    }
    Q_UNREACHABLE();
}

WallTime CalendarSpan::end() const
{
    return later(start, unit, 1);
}

Range CalendarSpan::moments() const
{
    return {momentOf(start), momentOf(end()) - 1};
}

std::optional<CalendarSpan> calendarSpan(QStringView text)
{
    const auto *pattern =
        std::ranges::find_if(patterns, [&](QStringView one) { return fits(text, one); });
    if (pattern == std::end(patterns))
        return {};
    // What is not written is the first of its kind: QDate and QTime read it at fixed places.
    const QString whole = text.toString() + u"0000-01-01T00:00"_s.sliced(text.size());
    const QDate date = QDate::fromString(whole.first(10), Qt::ISODate);
    const QTime time = QTime::fromString(whole.sliced(11), u"HH:mm"_s);
    if (!date.isValid() || !time.isValid())
        return {};
    return CalendarSpan{WallTime(date, time, utcZone), Unit(pattern - std::begin(patterns))};
}

QString spelled(const CalendarSpan &span)
{
    // The locale's own digits and calendar have no place here.
    return QLocale::c().toString(span.start, formats[int(span.unit)]);
}

} // namespace syncdeck::items

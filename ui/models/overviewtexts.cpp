// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/overviewtexts.h"

#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

struct OverviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

QString sizeText(qint64 bytes)
{
    constexpr int noDecimals = 0; // all limits are whole
    return QLocale().formattedDataSize(bytes, noDecimals);
}

using Unit = items::CalendarSpan::Unit;

/// For an axis, where there is little room.
QString shortTime(const items::WallTime &time, const items::TimeStep &step)
{
    const QLocale locale;
    const bool isMidnight = time.time() == QTime(0, 0);
    switch (step.unit) {
    case Unit::Minute:
        return locale.toString(time.time(), QLocale::ShortFormat);
    case Unit::Hour:
        if (!isMidnight)
            return locale.toString(time.time(), QLocale::ShortFormat);
        [[fallthrough]];
    case Unit::Day:
        return locale.toString(time.date(), OverviewTexts::tr("d MMM", "day and month"));
    case Unit::Month:
        return locale.toString(time.date(), OverviewTexts::tr("MMM yyyy", "month and year"));
    case Unit::Year:
        return QString::number(time.date().year());
    }
    Q_UNREACHABLE();
}

QString dayText(const items::WallTime &time)
{
    return QLocale().toString(time.date(), OverviewTexts::tr("d MMM yyyy", "day, month and year"));
}

QString minuteText(const items::WallTime &time)
{
    return OverviewTexts::tr("%1 %2", "day, time of day")
        .arg(dayText(time), QLocale().toString(time.time(), QLocale::ShortFormat));
}

QString spanOfTime(const items::WallSpan &span, const items::TimeStep &step)
{
    const QLocale locale;
    switch (step.unit) {
    case Unit::Minute:
        if (step.count == 1)
            return minuteText(span.start);
        [[fallthrough]];
    case Unit::Hour:
        return OverviewTexts::tr("%1 to %2", "day and time, time")
            .arg(minuteText(span.start), locale.toString(span.end.time(), QLocale::ShortFormat));
    case Unit::Day:
        if (step.count == 1)
            return locale.toString(span.start.date(), QLocale::LongFormat);
        return OverviewTexts::tr("%1 to %2", "two days, both included")
            .arg(dayText(span.start), dayText(span.end.addDays(-1)));
    case Unit::Month:
        return locale.toString(span.start.date(),
                               OverviewTexts::tr("MMMM yyyy", "month's whole name and year"));
    case Unit::Year:
        if (step.count == 1)
            return QString::number(span.start.date().year());
        return OverviewTexts::tr("%1 to %2", "two years, both included")
            .arg(span.start.date().year())
            .arg(span.end.date().year() - 1);
    }
    Q_UNREACHABLE();
}

GroupName both(const QString &text)
{
    return {text, text};
}

} // namespace

GroupName groupName(const items::SizeGroup &group)
{
    const QLocale locale;
    if (!group.bytes)
        return {OverviewTexts::tr("no data"), OverviewTexts::tr("Data is null")};
    const auto [least, most] = *group.bytes;
    if (least == 0)
        return both(OverviewTexts::tr("up to %1", "a size").arg(sizeText(most)));
    if (most == items::Range().most)
        return both(OverviewTexts::tr("over %1", "a size").arg(sizeText(least - 1)));
    const QString exactly =
        OverviewTexts::tr("%1 to %2 bytes").arg(locale.toString(least), locale.toString(most));
    constexpr qint64 kib = 1024;
    if (most < kib)
        return {OverviewTexts::tr("%1\u2013%2 bytes", "from, to")
                    .arg(locale.toString(least), locale.toString(most)),
                exactly};
    if (least > kib)
        return {OverviewTexts::tr("%1\u2013%2 KiB", "from, to")
                    .arg(locale.toString(least / kib), locale.toString(most / kib)),
                exactly};
    return {OverviewTexts::tr("%1\u2013%2", "from a size, to a size")
                .arg(sizeText(least - 1), sizeText(most)),
            exactly};
}

GroupName groupName(const items::ExpiryGroup &group)
{
    using When = items::ExpiryGroup::When;
    switch (group.when) {
    case When::Past:
        return {OverviewTexts::tr("expired"), OverviewTexts::tr("Has expired")};
    case When::WithinHour:
        return {OverviewTexts::tr("in 1 hour"), OverviewTexts::tr("Expires within an hour")};
    case When::WithinDay:
        return {OverviewTexts::tr("in 1 day"), OverviewTexts::tr("Expires in an hour to a day")};
    case When::WithinWeek:
        return {OverviewTexts::tr("in 7 days"), OverviewTexts::tr("Expires in 1 to 7 days")};
    case When::WithinMonth:
        return {OverviewTexts::tr("in 30 days"), OverviewTexts::tr("Expires in 7 to 30 days")};
    case When::Later:
        return {OverviewTexts::tr("later"), OverviewTexts::tr("Expires in more than 30 days")};
    case When::Never:
        return {OverviewTexts::tr("never"), OverviewTexts::tr("Never expires")};
    }
    Q_UNREACHABLE();
}

GroupName groupName(const items::CreationGroup &group, const items::TimeStep &step)
{
    if (!group.when)
        return {OverviewTexts::tr("?", "not known, on an axis of time"),
                OverviewTexts::tr("Not known when created")};
    return {shortTime(group.when->start, step), spanOfTime(*group.when, step)};
}

GroupName groupName(const items::CreatorGroup &group)
{
    using Who = items::CreatorGroup::Who;
    switch (group.who) {
    case Who::Identity:
        return both(group.identity.isEmpty() ? OverviewTexts::tr("(empty)", "an identity")
                                             : visibleText(group.identity));
    case Who::Unknown:
        return {OverviewTexts::tr("not known"), OverviewTexts::tr("Not known by whom created")};
    case Who::Others:
        return both(OverviewTexts::tr("%Ln other(s)", "identities", int(group.identities)));
    }
    Q_UNREACHABLE();
}

QString groupText(const GroupName &name, quint32 count, quint32 ofAll)
{
    const QLocale locale;
    const double part = ofAll == 0 ? 0 : 100.0 * count / ofAll;
    // One in a million is not none of them.
    const bool isTiny = count > 0 && part < 0.1;
    const QString percent = isTiny ? u"< "_s + locale.toString(0.1, 'f', 1)
                                   : locale.toString(part, 'f', part < 10 && count > 0 ? 1 : 0);
    return OverviewTexts::tr("%1: %Ln item(s), %2 %", "group, count, part of all", int(count))
        .arg(name.text, percent);
}

QString overviewText(const items::Overview &overview)
{
    return OverviewTexts::tr("%Ln item(s) with %1 of data", "count, size", int(overview.count))
        .arg(QLocale().formattedDataSize(overview.dataBytes, 1));
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/retryafter.h"

#include "app/base/timezones.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::net {

std::optional<QDateTime> httpDate(QByteArrayView text)
{
    // Without the name of the day, which says nothing new and stands in the way where the year has
    // two digits: Qt would hold it against the wrong century.
    const QString all = QString::fromLatin1(text).simplified();
    const QString trimmed =
        all.contains(u',') ? all.section(u',', 1).trimmed() : all.section(u' ', 1);
    // Date and time are read apart: as one local time they would be none where this machine's clock
    // is put forward just then.
    static const QRegularExpression clock(u"\\b\\d\\d:\\d\\d:\\d\\d\\b"_s);
    const QRegularExpressionMatch time = clock.match(trimmed);
    QString day = trimmed;
    day.remove(time.capturedStart(), time.capturedLength());
    day = day.simplified();
    const QString withShortYear = u"dd-MMM-yy 'GMT'"_s;
    for (const QString &format : {u"dd MMM yyyy 'GMT'"_s, withShortYear, u"MMM d yyyy"_s}) {
        QDate date = QLocale::c().toDate(day, format);
        if (format == withShortYear && date.year() < 1970) // this century is meant
            date = date.addYears(100);
        const QDateTime moment(date, QTime::fromString(time.captured(), u"hh:mm:ss"_s), utcZone);
        if (date.isValid() && moment.isValid())
            return moment;
    }
    return {};
}

std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header, const QDateTime &now)
{
    constexpr qint64 longestMs = 3'600'000;
    const QByteArrayView trimmed = header.trimmed();
    if (trimmed.isEmpty())
        return {};
    const bool digitsOnly =
        std::ranges::all_of(trimmed, [](char c) { return c >= '0' && c <= '9'; });
    if (digitsOnly) {
        bool fits = false;
        const qint64 seconds = trimmed.toByteArray().toLongLong(&fits);
        return std::chrono::milliseconds(fits ? std::min(seconds, longestMs / 1000) * 1000
                                              : longestMs);
    }
    const auto moment = httpDate(trimmed);
    if (!moment)
        return {};
    return std::chrono::milliseconds(std::clamp<qint64>(now.msecsTo(*moment), 0, longestMs));
}

std::optional<std::chrono::milliseconds> retryAfter(const Answer &answer, const QDateTime &localNow)
{
    return retryAfter(answer.header("Retry-After"),
                      httpDate(answer.header("Date")).value_or(localNow));
}

} // namespace syncdeck::net

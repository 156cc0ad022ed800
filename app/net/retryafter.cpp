// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/retryafter.h"

#include <QLocale>

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
    const QLocale english = QLocale::c();
    const QString withShortYear = u"dd-MMM-yy hh:mm:ss 'GMT'"_s;
    for (const QString &format :
         {u"dd MMM yyyy hh:mm:ss 'GMT'"_s, withShortYear, u"MMM d hh:mm:ss yyyy"_s}) {
        QDateTime moment = english.toDateTime(trimmed, format);
        if (!moment.isValid())
            continue;
        if (format == withShortYear && moment.date().year() < 1970) // this century is meant
            moment = moment.addYears(100);
        moment.setTimeSpec(Qt::UTC);
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

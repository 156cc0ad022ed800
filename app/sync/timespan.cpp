// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/timespan.h"

#include <algorithm>
#include <array>

namespace syncdeck::sync {

std::optional<qint64> timespan(QStringView text)
{
    struct Unit
    {
        QStringView name;
        qint64 seconds;
    };
    constexpr std::array<Unit, 6> units{
        {{u"s", 1}, {u"m", 60}, {u"min", 60}, {u"h", 3'600}, {u"d", 86'400}, {u"w", 604'800}}};
    const QStringView trimmed = text.trimmed();
    const auto end = std::ranges::find_if(trimmed, [](QChar c) { return c < u'0' || c > u'9'; });
    const qsizetype digits = end - trimmed.begin();
    bool isNumber = false;
    const qint64 count = trimmed.first(digits).toLongLong(&isNumber);
    const QStringView name = trimmed.sliced(digits).trimmed();
    const auto unit = std::ranges::find_if(
        units, [&](const Unit &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    constexpr qint64 most = 1'000'000'000; // of any unit; far beyond what an item can have
    if (!isNumber || count > most || unit == units.end())
        return {};
    return count * unit->seconds;
}

} // namespace syncdeck::sync

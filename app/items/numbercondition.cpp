// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/numbercondition.h"

#include "app/items/calendar.h"
#include "app/sync/timespan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::items {

namespace {

/// Milliseconds.
std::optional<qint64> spanOf(QStringView text)
{
    const auto seconds = sync::timespan(text);
    return seconds ? std::optional(*seconds * 1'000) : std::nullopt;
}

/// Bytes: a whole number, alone or with a unit. The service counts 1,024 of them as 1 KB, and so
/// does everybody who writes of it.
std::optional<qint64> sizeOf(QStringView text)
{
    struct Unit
    {
        QStringView name;
        qint64 bytes;
    };
    constexpr qint64 kib = 1024;
    constexpr std::array<Unit, 8> units{{{u"", 1},
                                         {u"B", 1},
                                         {u"K", kib},
                                         {u"KB", kib},
                                         {u"KiB", kib},
                                         {u"M", kib * kib},
                                         {u"MB", kib * kib},
                                         {u"MiB", kib * kib}}};
    const auto end = std::ranges::find_if(text, [](QChar c) { return c < u'0' || c > u'9'; });
    const qsizetype digits = end - text.begin();
    bool isNumber = false;
    const qint64 count = text.first(digits).toLongLong(&isNumber);
    const auto unit = std::ranges::find_if(units, [&](const Unit &one) {
        return one.name.compare(text.sliced(digits), Qt::CaseInsensitive) == 0;
    });
    constexpr qint64 most = 1'000'000'000; // of any unit; far beyond what an item can have
    if (!isNumber || count > most || unit == units.end())
        return {};
    return count * unit->bytes;
}

/// What one value stands for: a single number, or all moments of a day.
struct Value
{
    Range range;
    bool isSpan = false; ///< a point in time, so far from now
};

class Reader
{
public:
    Reader(Quantity quantity, qint64 now)
        : m_quantity(quantity)
        , m_now(now)
    {
    }

    [[nodiscard]] std::optional<NumberCondition> read(QStringView text) const
    {
        NumberCondition condition;
        condition.quantity = m_quantity;
        const bool isExpiry = m_quantity == Quantity::Expires;
        const auto is = [&](QStringView word) {
            return text.compare(word, Qt::CaseInsensitive) == 0;
        };
        if (is(u"none") || (isExpiry && is(u"never"))) {
            condition.isMissing = true;
            return condition;
        }
        if (isExpiry && is(u"past")) {
            condition.range.most = m_now;
            condition.countsFromNow = true;
            return condition;
        }
        const qsizetype dots = text.indexOf(u"..");
        const auto range =
            dots < 0 ? one(text, condition.countsFromNow)
                     : between(text.first(dots), text.sliced(dots + 2), condition.countsFromNow);
        if (!range)
            return {};
        condition.range = *range;
        return condition;
    }

private:
    [[nodiscard]] std::optional<Value> value(QStringView text) const
    {
        if (m_quantity == Quantity::Size) {
            const auto bytes = sizeOf(text);
            return bytes ? std::optional(Value{{*bytes, *bytes}, false}) : std::nullopt;
        }
        if (const auto span = spanOf(text)) {
            const qint64 moment = m_quantity == Quantity::Expires ? m_now + *span : m_now - *span;
            return Value{{moment, moment}, true};
        }
        if (const auto span = calendarSpan(text))
            return Value{span->moments(), false};
        return {};
    }

    /// Whether more of a span of time means earlier.
    [[nodiscard]] bool countsBack() const { return m_quantity != Quantity::Expires; }

    [[nodiscard]] std::optional<Range> one(QStringView text, bool &countsFromNow) const
    {
        const QStringView sign =
            text.first(std::ranges::find_if(
                           text, [](QChar c) { return c != u'<' && c != u'>' && c != u'='; }) -
                       text.begin());
        const auto found = value(text.sliced(sign.size()));
        const bool isLess = sign == u"<" || sign == u"<=";
        const bool isMore = sign == u">" || sign == u">=";
        if (!found || (!sign.isEmpty() && !isLess && !isMore && sign != u"="))
            return {};
        const auto [least, most] = found->range;
        countsFromNow = found->isSpan;
        if (found->isSpan) // up to that long from now, or ago; else longer
            return isMore ? beyond(least) : upTo(least);
        const bool includes = sign.endsWith(u'=');
        Range range = found->range;
        if (isLess)
            range = {Range().least, includes ? most : least - 1};
        else if (isMore)
            range = {includes ? least : most + 1, Range().most};
        return range;
    }

    [[nodiscard]] Range upTo(qint64 moment) const
    {
        return countsBack() ? Range{moment, Range().most} : Range{Range().least, moment};
    }
    [[nodiscard]] Range beyond(qint64 moment) const
    {
        return countsBack() ? Range{Range().least, moment - 1} : Range{moment + 1, Range().most};
    }

    /// Where both are spans of time, what the shorter one holds is left out, so that 1h..1d and
    /// 1d..7d have no item in common.
    [[nodiscard]] std::optional<Range> between(QStringView first, QStringView second,
                                               bool &countsFromNow) const
    {
        const auto from = first.isEmpty() ? std::nullopt : value(first);
        const auto to = second.isEmpty() ? std::nullopt : value(second);
        const bool isUnread = (!from && !first.isEmpty()) || (!to && !second.isEmpty());
        if (isUnread || (!from && !to) || (from && to && from->isSpan != to->isSpan))
            return {};
        countsFromNow = from ? from->isSpan : to->isSpan;
        const Range above = !from          ? Range()
                            : from->isSpan ? beyond(from->range.least)
                                           : Range{from->range.least, Range().most};
        const Range below = !to          ? Range()
                            : to->isSpan ? upTo(to->range.least)
                                         : Range{Range().least, to->range.most};
        return Range{std::max(above.least, below.least), std::min(above.most, below.most)};
    }

    Quantity m_quantity;
    qint64 m_now;
};

} // namespace

bool NumberCondition::holds(const sync::ItemView &item) const
{
    const auto given = [&](const std::optional<qint64> &value) {
        return value ? !isMissing && range.contains(*value) : isMissing;
    };
    switch (quantity) {
    case Quantity::Expires:
        return given(item.dateExpires);
    case Quantity::Created:
        return given(item.dateCreated);
    case Quantity::Updated:
        return given(item.dateUpdated);
    case Quantity::Size:
        return given(item.data ? std::optional(qint64(item.data->size())) : std::nullopt);
    }
    Q_UNREACHABLE();
}

bool NumberCondition::implies(const NumberCondition &other) const
{
    return quantity == other.quantity && isMissing == other.isMissing &&
           (isMissing || range.isWithin(other.range));
}

std::optional<NumberCondition> numberCondition(Quantity quantity, QStringView text, qint64 now)
{
    return Reader(quantity, now).read(text);
}

QString spelledSize(qint64 bytes)
{
    constexpr qint64 kib = 1024;
    const bool isWhole = bytes != 0 && bytes % kib == 0;
    return isWhole ? QString::number(bytes / kib) + u"KiB"_s : QString::number(bytes);
}

} // namespace syncdeck::items

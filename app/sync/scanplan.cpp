// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What ScanRanges asks for next, and how much it expects. Nothing here decides what has been seen.

#include "app/sync/keyspace.h"
#include "app/sync/scanranges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace syncdeck::sync {

namespace {

/// Pages that must be left in a gap for another anchor to be worth while: where two walks meet,
/// about one page comes twice.
constexpr double worthSplitting = 4;
/// Part of a page that must be left beyond what is under way for a second request to a gap.
constexpr double worthAsking = 0.3;
/// In order: pages to the next anchor, and how many may be kept in memory until their turn comes
/// before nothing else but what they wait for is asked.
constexpr double lookAhead = 40;
constexpr qint64 mostKept = 160;

} // namespace

std::optional<ScanRanges::Task> ScanRanges::nextTask()
{
    if (m_underWay >= m_policy.walkers || isComplete())
        return {};
    auto number = idleWalk();
    if (!number && split())
        number = idleWalk();
    if (!number)
        return {};
    ScanWalk &next = walk(*number);
    next.isUnderWay = true;
    ++m_underWay;
    return Task{*number, next.next(), next.query(m_policy.pageSize)};
}

double ScanRanges::toCome(const Gap &gap) const
{
    if (!gap.remaining)
        return std::numeric_limits<double>::infinity();
    int asked = walk(gap.up).isUnderWay ? 1 : 0;
    if (gap.down >= 0 && walk(gap.down).isUnderWay)
        ++asked;
    return static_cast<double>(gap.remaining->likely - qint64(asked) * m_policy.pageSize);
}

bool ScanRanges::isFarAhead() const
{
    return m_keptItems > mostKept * m_policy.pageSize;
}

bool ScanRanges::mayAsk(const Gap &gap, int number) const
{
    if (number < 0 || walk(number).isUnderWay)
        return false;
    const int other = number == gap.up ? gap.down : gap.up;
    const bool isAlone = other < 0 || !walk(other).isUnderWay;
    if (!isAlone && toCome(gap) < worthAsking * m_policy.pageSize)
        return false;
    if (isFarAhead() && &gap != firstOpenGap())
        return false;
    // In order, what stands at the end is only looked at to know where that is.
    const bool fromTheEnd = m_policy.inOrder && number == m_gaps.back().down;
    return !fromTheEnd || walk(number).pages() == 0 || toCome(gap) < lookAhead * m_policy.pageSize;
}

std::optional<int> ScanRanges::idleWalk() const
{
    std::optional<int> best;
    double most = 0;
    for (const Gap &gap : m_gaps) {
        if (gap.isClosed)
            continue;
        for (const int number : {gap.up, gap.down}) {
            if (!mayAsk(gap, number) || (best && (m_policy.inOrder || toCome(gap) <= most)))
                continue;
            best = number;
            most = toCome(gap);
        }
    }
    return best;
}

bool ScanRanges::isWorthSplitting(const Gap &gap) const
{
    return !gap.isClosed && gap.isDivisible && gap.down >= 0 && walk(gap.up).place() &&
           walk(gap.down).place() && gap.remaining &&
           toCome(gap) >= worthSplitting * m_policy.pageSize;
}

bool ScanRanges::split()
{
    if (!m_isByCodePoint || isFarAhead())
        return false;
    std::optional<std::size_t> chosen;
    int open = 0;
    for (std::size_t i = 0; i < m_gaps.size(); ++i) {
        open += m_gaps[i].isClosed ? 0 : 1;
        const bool isBetter =
            !chosen || m_policy.inOrder || toCome(m_gaps[i]) > toCome(m_gaps[*chosen]);
        if (isWorthSplitting(m_gaps[i]) && isBetter)
            chosen = i;
    }
    if (!chosen)
        return false;
    Gap &gap = m_gaps[*chosen];
    // In parts of one size, as far as there are walkers for them.
    double part = 1.0 / std::max(2, m_policy.walkers / 2 - open + 1);
    if (m_policy.inOrder) {
        const auto likely = static_cast<double>(gap.remaining->likely);
        part = std::min(part, lookAhead * m_policy.pageSize / likely);
    }
    const QByteArray low = walk(gap.up).place().value_or(QByteArray());
    const QByteArray high = walk(gap.down).place().value_or(QByteArray());
    const KeySpace space(QList{low, high} + walk(gap.up).samples() + walk(gap.down).samples());
    const auto anchor = low < high ? space.between(low, high, part) : std::nullopt;
    if (!anchor) {
        gap.isDivisible = false;
        return split(); // perhaps another
    }
    split(*chosen, *anchor, part);
    return true;
}

void ScanRanges::split(std::size_t at, const QByteArray &anchor, double part)
{
    const Gap gap = m_gaps[at];
    Gap lower = gap;
    Gap upper = gap;
    lower.down = addWalk(Order::Descending, anchor);
    upper.up = addWalk(Order::Ascending, anchor);
    if (gap.remaining) {
        const auto share = [&](double of) {
            const auto times = [of](qint64 count) {
                return static_cast<qint64>(static_cast<double>(count) * of);
            };
            return ScanEstimate{times(gap.remaining->least), times(gap.remaining->likely),
                                times(gap.remaining->most)};
        };
        lower.remaining = share(part);
        upper.remaining = share(1 - part);
    }
    m_gaps[at] = lower;
    m_gaps.insert(m_gaps.begin() + static_cast<std::ptrdiff_t>(at) + 1, upper);
}

void ScanRanges::estimate(Gap &gap)
{
    if (gap.isClosed || gap.down < 0)
        return;
    const ScanWalk &up = walk(gap.up);
    const ScanWalk &down = walk(gap.down);
    const QList<QByteArray> upKeys = up.samples();
    const QList<QByteArray> downKeys = down.samples();
    if (upKeys.isEmpty() || downKeys.isEmpty()) {
        if (gap.remaining) { // as it was expected when the anchor was made
            const auto less = [&](qint64 count) {
                return std::max<qint64>(count - m_policy.pageSize, 0);
            };
            gap.remaining = ScanEstimate{less(gap.remaining->least), less(gap.remaining->likely),
                                         less(gap.remaining->most)};
        }
        return;
    }
    const KeySpace space(upKeys + downKeys);
    const double low = space.place(upKeys.back());
    const double high = space.place(downKeys.back());
    const double span = std::max(0.0, high - low);
    const double upSpan = low - space.place(upKeys.front());
    const double downSpan = space.place(downKeys.front()) - high;
    const auto count = [](double items) {
        constexpr double most = 1e12;
        return static_cast<qint64>(std::clamp(items, 0.0, most));
    };
    const auto expected = [&](double items, double over) {
        return count(over > 0 ? span * items / over : std::numeric_limits<double>::infinity());
    };
    const qint64 byUp = expected(static_cast<double>(up.sampledItems()), upSpan);
    const qint64 byDown = expected(static_cast<double>(down.sampledItems()), downSpan);
    // Where the two sides are of different density, anything may be between; the mean of their
    // magnitudes is seldom far off.
    const double mean = std::sqrt(static_cast<double>(byUp) * static_cast<double>(byDown));
    gap.remaining = ScanEstimate{std::min(byUp, byDown), count(mean), std::max(byUp, byDown)};
    gap.isDivisible = true;
}

std::optional<ScanEstimate> ScanRanges::total() const
{
    ScanEstimate sum{m_items, m_items, m_items};
    for (const Gap &gap : m_gaps) {
        if (gap.isClosed)
            continue;
        if (!gap.remaining)
            return {};
        sum.least += gap.remaining->least;
        sum.likely += gap.remaining->likely;
        sum.most += gap.remaining->most;
    }
    return sum;
}

} // namespace syncdeck::sync

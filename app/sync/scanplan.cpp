// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What ScanRanges asks for next, and how much it expects. Nothing here decides what has been seen.

#include "app/sync/scanranges.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace syncdeck::sync {

namespace {

/// Pages that must be left in a gap for a guess to be worth while: where two walks meet, up to a
/// page comes twice.
constexpr double worthSplitting = 4;
/// Part of a page that must be left beyond what is under way for a second request to a gap.
constexpr double worthAsking = 0.05;
/// By how much the densities at the two ends of a gap may differ for it to count as even.
constexpr double even = 1.25;
/// In order: how many pages may be kept in memory until their turn comes before nothing else but
/// what they wait for is asked, and how much of that is planned for.
constexpr qint64 mostKept = 160;
constexpr double plannedToKeep = 130;

} // namespace

std::optional<ScanRanges::Task> ScanRanges::nextTask()
{
    if (m_underWay >= m_policy.walkers || isComplete())
        return {};
    if (m_isInDoubt && !m_policy.inOrder)
        beginAnew();
    auto number = idleWalk(true);
    if (!number)
        number = idleWalk(false);
    if (!number && split())
        number = idleWalk(true);
    if (!number)
        return {};
    ScanWalk &next = walk(*number);
    next.isUnderWay = true;
    ++m_underWay;
    if (!m_followsLinks)
        static_cast<void>(next.forgetNext());
    return Task{*number, next.next(), next.query(m_policy.pageSize)};
}

bool ScanRanges::mayRisk(int pages) const
{
    double atStake = m_underWay + pages;
    for (Index gap = 0; gap + 1 < m_islands.size(); ++gap)
        atStake += isUnderWay(m_islands[gap].up) ? 0 : 1;
    constexpr double part = 0.05;
    return m_lost + atStake <=
           2.0 * m_policy.walkers - 1 +
               part * static_cast<double>(m_items) / static_cast<double>(m_fullPage);
}

bool ScanRanges::isTooFarAhead(Index gap) const
{
    // As long as what is waited for is much, there must be room for the parts of that.
    const bool isMuch = toCome(0) > 2 * lookAhead() * m_policy.pageSize;
    return gap > 0 && m_keptItems > (isMuch ? mostKept / 2 : mostKept) * m_policy.pageSize;
}

double ScanRanges::lookAhead() const
{
    // Two walks a gap, and all that they bring but in the first gap is kept.
    return std::max(worthSplitting, 2 * plannedToKeep / m_policy.walkers);
}

double ScanRanges::toCome(Index gap) const
{
    const Island &below = m_islands[gap];
    if (!below.above.remaining)
        return std::numeric_limits<double>::infinity();
    const int asked =
        (isUnderWay(below.up) ? 1 : 0) + (isUnderWay(m_islands[gap + 1].down) ? 1 : 0);
    return static_cast<double>(below.above.remaining->most - qint64(asked) * m_policy.pageSize);
}

bool ScanRanges::mayAsk(Index gap, bool upwards) const
{
    const int up = m_islands[gap].up;
    const int down = m_islands[gap + 1].down;
    const int asked = upwards ? up : down;
    if (asked < 0 || isUnderWay(asked) || isTooFarAhead(gap))
        return false;
    // What is under way from the other side is likely to bring the rest. Where it does not, all of
    // it is new, so no time is lost.
    if (isUnderWay(upwards ? down : up) && toCome(gap) < worthAsking * m_policy.pageSize)
        return false;
    if (upwards)
        return true;
    // In order, what stands at the end is only looked at to know where that is.
    const bool isAtTheEnd = gap + 2 == m_islands.size();
    const bool isTooFar = m_policy.inOrder && isAtTheEnd && walk(down).pages() > 0 &&
                          toCome(gap) >= lookAhead() * m_policy.pageSize;
    return !isTooFar && mayRisk(1);
}

std::optional<int> ScanRanges::idleWalk(bool upwards) const
{
    std::optional<int> best;
    double most = 0;
    for (Index gap = 0; gap + 1 < m_islands.size(); ++gap) {
        if (!mayAsk(gap, upwards))
            continue;
        const int number = upwards ? m_islands[gap].up : m_islands[gap + 1].down;
        // The first island's walk goes before all others.
        if (m_policy.inOrder || (upwards && gap == 0))
            return number;
        if (!best || toCome(gap) > most) {
            best = number;
            most = toCome(gap);
        }
    }
    return best;
}

bool ScanRanges::isWorthSplitting(Index at) const
{
    // A guess is made between keys that were seen, so after one that brought nothing comes a page
    // of the gap first, which says more.
    const Gap &gap = m_islands[at].above;
    const int up = m_islands[at].up;
    const int down = m_islands[at + 1].down;
    return gap.isDivisible && gap.wait == 0 && gap.remaining && up >= 0 && down >= 0 &&
           !walk(up).samples().isEmpty() && !walk(down).samples().isEmpty() &&
           toCome(at) >= worthSplitting * m_policy.pageSize;
}

bool ScanRanges::split()
{
    if (!m_mayGuess || m_keptItems > mostKept * m_policy.pageSize)
        return false;
    std::optional<Index> chosen;
    for (Index gap = 0; gap + 1 < m_islands.size(); ++gap) {
        if (isWorthSplitting(gap) && !isTooFarAhead(gap) &&
            (!chosen || (!m_policy.inOrder && toCome(gap) > toCome(*chosen))))
            chosen = gap;
    }
    if (!chosen)
        return false;
    // Two walks for each guess, and each leaves parts that are worth it.
    int guesses = std::max(1, (m_policy.walkers - m_underWay) / 2);
    // An even gap gets its share at once, since others will be done before it.
    const ScanEstimate &remaining = *m_islands[*chosen].above.remaining;
    if (static_cast<double>(remaining.most) <= even * static_cast<double>(remaining.least)) {
        double all = 0;
        for (Index gap = 0; gap + 1 < m_islands.size(); ++gap)
            all += toCome(gap);
        const int share = static_cast<int>(m_policy.walkers / 2.0 * toCome(*chosen) / all);
        guesses = std::max(guesses, std::min(share, m_policy.walkers / 2) - 1);
    }
    guesses =
        int(std::min<double>(guesses, toCome(*chosen) / (worthSplitting * m_policy.pageSize)));
    while (guesses > 0 && !mayRisk(guesses > 1 ? 2 * guesses : 1))
        --guesses;
    if (guesses == 0)
        return false;
    if (split(*chosen, guesses))
        return true;
    m_islands[*chosen].above.isDivisible = false;
    return split(); // perhaps another
}

bool ScanRanges::split(Index at, int guesses)
{
    const ScanWalk &up = walk(m_islands[at].up);
    const ScanWalk &down = walk(m_islands[at + 1].down);
    const Gap whole = m_islands[at].above;
    const QByteArray low = up.place().value_or(QByteArray());
    const QByteArray high = down.place().value_or(QByteArray());
    if (!isBefore(low, high, m_order))
        return false;
    const KeySpace space(low, high, up.samples() + down.samples(), m_order);
    double part = 1.0 / (guesses + 1);
    // In order, no further away than need be, where the densities at both ends agree about how far
    // that is.
    constexpr qint64 agreeing = 4;
    if (m_policy.inOrder && whole.remaining->most <= agreeing * whole.remaining->least) {
        part = std::min(part, lookAhead() * m_policy.pageSize /
                                  static_cast<double>(std::max<qint64>(whole.byDensityBelow, 1)));
    }
    const auto share = [&](double of) {
        const auto times = [of](qint64 count) {
            return static_cast<qint64>(static_cast<double>(count) * of);
        };
        return ScanEstimate{times(whole.remaining->least), times(whole.remaining->likely),
                            times(whole.remaining->most)};
    };
    Index below = at;
    QByteArray last = low;
    double lastPart = 0;
    for (int i = 1; i <= guesses; ++i) {
        const auto key = space.between(low, high, part * i);
        if (!key || !isBefore(last, *key, m_order))
            continue;
        Island island;
        island.id = static_cast<int>(m_walks.size());
        island.up = addWalk(Order::Ascending, *key, island.id);
        island.down = addWalk(Order::Descending, *key, island.id);
        island.above.remaining = share(1 - part * i);
        m_islands[below].above.remaining = share(part * i - std::exchange(lastPart, part * i));
        ++below;
        m_islands.insert(m_islands.begin() + static_cast<std::ptrdiff_t>(below), island);
        last = *key;
    }
    return below > at;
}

void ScanRanges::estimate(Index at)
{
    const int upNumber = m_islands[at].up;
    const int downNumber = m_islands[at + 1].down;
    if (upNumber < 0 || downNumber < 0)
        return;
    const ScanWalk &up = walk(upNumber);
    const ScanWalk &down = walk(downNumber);
    const QList<QByteArray> upKeys = up.samples();
    const QList<QByteArray> downKeys = down.samples();
    if (upKeys.isEmpty() || downKeys.isEmpty())
        return; // as it was expected when the guess was made
    const KeySpace space(upKeys.back(), downKeys.back(), upKeys + downKeys, m_order);
    const double span = std::max(0.0, space.place(downKeys.back()) - space.place(upKeys.back()));
    // How many there are, were the gap like the pages of one side, as far as these lie in the
    // space.
    const auto expected = [&](const ScanWalk &side,
                              const QList<QByteArray> &keys) -> std::optional<qint64> {
        const auto first = std::ranges::find_if(keys, [&](const QByteArray &key) {
            const double place = space.place(key);
            return place > 0 && place < 1;
        });
        if (first == keys.end() || first + 1 == keys.end())
            return {};
        const double over = std::abs(space.place(keys.back()) - space.place(*first));
        const auto steps = [&](auto from) {
            return static_cast<double>(keys.end() - from) - 1;
        };
        const double items =
            static_cast<double>(side.sampledItems()) * steps(first) / steps(keys.begin());
        constexpr double most = 1e12; // also where they lie too close to tell
        return static_cast<qint64>(over > 0 ? std::min(span * items / over, most) : most);
    };
    const auto likeBelow = expected(up, upKeys);
    const auto likeAbove = expected(down, downKeys);
    if (!likeBelow && !likeAbove)
        return;
    const qint64 byUp = likeBelow.value_or(likeAbove.value_or(0));
    const qint64 byDown = likeAbove.value_or(byUp);
    // Where the two sides are of different density, anything may be between; the mean of their
    // magnitudes is seldom far off.
    const double mean = std::sqrt(static_cast<double>(byUp) * static_cast<double>(byDown));
    Gap &gap = m_islands[at].above;
    gap.remaining =
        ScanEstimate{std::min(byUp, byDown), static_cast<qint64>(mean), std::max(byUp, byDown)};
    gap.byDensityBelow = byUp;
    gap.isDivisible = true;
}

std::optional<ScanEstimate> ScanRanges::total() const
{
    ScanEstimate sum{m_items, m_items, m_items};
    for (Index at = 0; at + 1 < m_islands.size(); ++at) {
        const auto &remaining = m_islands[at].above.remaining;
        if (!remaining)
            return {};
        sum.least += remaining->least;
        sum.likely += remaining->likely;
        sum.most += remaining->most;
    }
    return sum;
}

} // namespace syncdeck::sync

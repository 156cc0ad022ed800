// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/keyset.h"
#include "app/sync/keyspace.h"
#include "app/sync/scanwalk.h"

#include <deque>
#include <vector>

namespace syncdeck::sync {

/// How many items there are, as far as it can be told: a map may be uneven.
struct ScanEstimate
{
    qint64 least = 0;
    qint64 likely = 0;
    qint64 most = 0;
};

/// Which parts of a list have been seen, and what to ask for next, so that several requests at once
/// bring all of it.
///
/// What has been seen is a row of islands. One begins at the start of the list, one at its end, the
/// others at keys that were guessed, whether anybody uses them or not. From each, one walk goes up
/// and one goes down, page after page, so everything between its two shores has been seen. Where a
/// walk comes upon a key that another island has seen, both cover the place of that key, so they
/// are one island. When the first and the last are one, the list is complete. That needs no
/// knowledge of the order of keys, which the service does not tell. Guesses do; a wrong one costs
/// a request and nothing else.
///
/// What it costs: at most 5 % and two pages a walker beyond the pages of the list. Where part of a
/// page had been seen before, or is missing at the end of the list, that part is lost; all requests
/// are the list's pages and what is lost (`m_lost`). What may still be lost (see `mayRisk`) is a
/// page for each request under way, and one for each gap whose walk from below is not under way, as
/// one of them will come upon the other side. Sending a request upwards leaves this sum as it is;
/// one downwards adds a page, a guess a page for the new gap. These two are sent only while the sum
/// keeps to the bound. An answer does not raise it: if the gap stays open, all of the page was new;
/// if it closes, the page that was reckoned with for it is lost, at most. Of a walk that stays on
/// although a part of what it has asked for has just been seen, that part is counted at once
/// (`foresee`).
///
/// How long it takes: never more than one walker. The walk from the start of the list is asked for
/// before all others, unless what is under way from above is likely to bring the rest of that gap;
/// where it does not, its page is as new as the other would have been. So after each round of
/// answers the first island reaches as far as one walker would have come, or further.
class ScanRanges
{
public:
    struct Policy
    {
        int walkers = 6;      ///< requests at once
        bool inOrder = false; ///< slices in the order of the list, so near the beginning first
        int pageSize = 100;
    };
    struct Task
    {
        int walk;
        std::optional<QUrl> next; ///< the page to follow; else by the query
        ListQuery query;          ///< what the page must hold
    };

    explicit ScanRanges(const Policy &policy);

    /// The next request to make; nothing while enough are under way.
    [[nodiscard]] std::optional<Task> nextTask();

    /// The answer to a task. Its new items are to be taken with `takeReady`. An error where pages
    /// lead nowhere.
    [[nodiscard]] Result<void> take(int walk, const std::shared_ptr<ItemPage> &page);
    /// A task that failed, to be made again. True: in another way, so that it is worth trying.
    /// Where a page or its link was wrong, no link is followed any more: all walks go on by key.
    /// Where a page was one of another part of the list, others may have been so unnoticed: the
    /// list is read anew by one walk, which brings what is missing. (Not in order, since what was
    /// delivered in a wrong place stays there.)
    bool failed(int walk, const Error &error);

    /// What may be delivered by now.
    [[nodiscard]] std::vector<ItemSlice> takeReady();

    [[nodiscard]] bool isComplete() const { return m_islands.size() == 1; }
    /// Pages may have stood in the wrong place, and the list is not read anew yet.
    [[nodiscard]] bool isInDoubt() const { return m_isInDoubt; }
    [[nodiscard]] int underWay() const { return m_underWay; }
    [[nodiscard]] qint64 items() const { return m_items; }
    [[nodiscard]] qint64 pages() const { return m_pages; }
    /// Of all items; nothing as long as it cannot be known.
    [[nodiscard]] std::optional<ScanEstimate> total() const;

private:
    using Index = std::size_t; ///< of an island; and of the gap above it

    /// What lies between two islands.
    struct Gap
    {
        /// Of the items in it.
        std::optional<ScanEstimate> remaining;
        qint64 byDensityBelow = 0; ///< the same, were all of it like what lies below
        int fails = 0;             ///< guesses in it that brought nothing
        int wait = 0;              ///< so many pages of it come before the next guess
        bool isDivisible = true;   ///< a key in it could be thought of
    };
    /// What has been seen without a gap.
    struct Island
    {
        int id = 0;
        int up = -1; ///< the walk at its upper shore; -1: that is the end of the list
        int down = -1;
        QByteArray highest; ///< key seen in it
        QByteArray lowest;
        qint64 items = 0;
        /// In order, what has not been delivered since something before it is missing.
        std::deque<ItemSlice> kept;
        Gap above;

        [[nodiscard]] int &walk(bool ascending) { return ascending ? up : down; }
        [[nodiscard]] QByteArray &shore(bool ascending) { return ascending ? highest : lowest; }
    };

    [[nodiscard]] ScanWalk &walk(int number) { return m_walks[static_cast<std::size_t>(number)]; }
    [[nodiscard]] const ScanWalk &walk(int number) const
    {
        return m_walks[static_cast<std::size_t>(number)];
    }
    int addWalk(Order order, std::optional<QByteArray> anchor, int island);
    [[nodiscard]] bool isUnderWay(int number) const
    {
        return number >= 0 && walk(number).isUnderWay;
    }
    [[nodiscard]] std::optional<Index> islandOf(int walk) const;

    // What has been seen (scanranges.cpp)
    struct Sight
    {
        std::size_t fresh = 0; ///< items that nobody had seen
        std::size_t own = 0;   ///< that this walk had seen itself
    };
    [[nodiscard]] Sight look(int walk, const std::shared_ptr<ItemPage> &page);
    void keep(Index island, bool ascending, const ItemSlice &slice);
    void meet(int walk, Index other, std::string_view key, std::size_t beyond);
    void join(Index low, Index high, int up, int down);
    void deliver(std::deque<ItemSlice> &kept);
    void foresee(int walk, std::size_t known);
    void reckon(const ItemPage &page, std::size_t fresh, std::size_t foreseen);
    void heedOrder(const ScanWalk &by, std::span<const ItemView> items);
    void walkAlone();
    void beginAnew();

    // What to ask for (scanplan.cpp)
    [[nodiscard]] bool mayRisk(int pages) const;
    [[nodiscard]] bool isTooFarAhead(Index gap) const;
    [[nodiscard]] double lookAhead() const;
    [[nodiscard]] double toCome(Index gap) const;
    [[nodiscard]] bool mayAsk(Index gap, bool upwards) const;
    [[nodiscard]] std::optional<int> idleWalk(bool upwards) const;
    [[nodiscard]] bool isWorthSplitting(Index gap) const;
    [[nodiscard]] bool split();
    [[nodiscard]] bool split(Index gap, int guesses);
    void estimate(Index gap);

    Policy m_policy;
    std::deque<ScanWalk> m_walks;
    std::vector<int> m_islandIds;  ///< of each walk
    std::vector<Island> m_islands; ///< in the order of the list, as far as known
    KeySet m_keys;
    int m_underWay = 0;
    qint64 m_items = 0;
    qint64 m_pages = 0;
    double m_lost = 0;     ///< pages
    qint64 m_fullPage = 1; ///< items of the largest page so far
    std::vector<ItemSlice> m_ready;
    qint64 m_keptItems = 0;
    KeyOrder m_order = KeyOrder::CodePoints;
    bool m_mayGuess = true;
    bool m_followsLinks = true;
    bool m_isInDoubt = false;
};

} // namespace syncdeck::sync

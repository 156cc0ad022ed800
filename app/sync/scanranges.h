// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/keyset.h"
#include "app/sync/scanwalk.h"

#include <deque>
#include <map>
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
/// The list is cut at anchors: keys that were guessed, whether anybody uses them or not. From each
/// a walk goes up and one goes down; from the beginning one goes up, from the end one down. Between
/// two anchors, a gap, two walks come towards each other. It is closed when one of them comes upon
/// a key that the other has seen. That proves without any knowledge of the order of keys, which
/// the service does not tell, that nothing lies between them: each has seen everything from its
/// anchor to that key. Code points are only the guess by which anchors are placed well; where pages
/// contradict it, no more are made, and those that nothing has led to yet are given up.
class ScanRanges
{
public:
    struct Policy
    {
        int walkers = 6;      ///< requests at once
        bool inOrder = false; ///< slices in the order of code points, so near the beginning first
        int pageSize = 100;
    };
    struct Task
    {
        int walk;
        std::optional<QUrl> next; ///< the page to follow; else:
        ListQuery query;
    };

    explicit ScanRanges(const Policy &policy);

    /// The next request to make; nothing while enough are under way.
    [[nodiscard]] std::optional<Task> nextTask();

    /// The answer to a task. Its new items are to be taken with `takeReady`. An error where pages
    /// lead nowhere.
    [[nodiscard]] Result<void> take(int walk, const std::shared_ptr<ItemPage> &page);
    /// A task that failed, to be made again. True: in another way, so that it is worth trying.
    bool failed(int walk, const Error &error);

    /// What may be delivered by now.
    [[nodiscard]] std::vector<ItemSlice> takeReady();

    [[nodiscard]] bool isComplete() const;
    /// Whether all pages so far were in the order of code points.
    [[nodiscard]] bool isByCodePoint() const { return m_isByCodePoint; }
    [[nodiscard]] int underWay() const { return m_underWay; }
    [[nodiscard]] qint64 items() const { return m_items; }
    [[nodiscard]] qint64 pages() const { return m_pages; }
    /// Of all items; nothing as long as it cannot be known.
    [[nodiscard]] std::optional<ScanEstimate> total() const;

private:
    /// What lies between two anchors, or an anchor and an end.
    struct Gap
    {
        int up = -1;
        int down = -1; ///< -1: none goes
        bool isClosed = false;
        bool isDivisible = true; ///< a key between could be thought of
        /// Of the items in it that nobody has seen.
        std::optional<ScanEstimate> remaining;
    };
    /// Where a walk came upon what another has seen.
    struct Hit
    {
        std::size_t from;
        std::size_t to; ///< the gaps that this closes; none when it is below `from`
    };

    [[nodiscard]] ScanWalk &walk(int number) { return m_walks[static_cast<std::size_t>(number)]; }
    [[nodiscard]] const ScanWalk &walk(int number) const
    {
        return m_walks[static_cast<std::size_t>(number)];
    }
    int addWalk(Order order, std::optional<QByteArray> anchor);
    [[nodiscard]] std::optional<std::size_t> gapOf(int walk) const;
    [[nodiscard]] std::optional<Hit> hit(int walk, int owner) const;
    void close(std::size_t from, std::size_t to);
    /// False: it has seen all of it before.
    [[nodiscard]] bool keepNew(int walk, const std::shared_ptr<ItemPage> &page);
    void keepRun(const ItemSlice &slice);
    void release(std::optional<std::string_view> upTo);
    [[nodiscard]] const Gap *firstOpenGap() const;

    /// In order, and much is kept already.
    [[nodiscard]] bool isFarAhead() const;
    [[nodiscard]] bool mayAsk(const Gap &gap, int walk) const;
    [[nodiscard]] std::optional<int> idleWalk() const;
    [[nodiscard]] double toCome(const Gap &gap) const;
    [[nodiscard]] bool isWorthSplitting(const Gap &gap) const;
    [[nodiscard]] bool split();
    void split(std::size_t gap, const QByteArray &anchor, double part);
    void estimate(Gap &gap);
    void heedOrder(const ScanWalk &by, std::span<const ItemView> items);
    void giveUpIslands();
    [[nodiscard]] bool giveUpAnchor(std::size_t below);

    Policy m_policy;
    std::deque<ScanWalk> m_walks;
    std::vector<Gap> m_gaps; ///< in order of the list
    KeySet m_keys;
    int m_underWay = 0;
    qint64 m_items = 0;
    qint64 m_pages = 0;
    std::vector<ItemSlice> m_ready;
    /// In order, what lies ahead of something that has not come yet; by the first key.
    std::map<std::string_view, ItemSlice> m_kept;
    qint64 m_keptItems = 0;
    bool m_isByCodePoint = true;
};

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/scanranges.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

constexpr int mostDoublings = 10;

std::string_view text(const QByteArray &key)
{
    return {key.constData(), static_cast<std::size_t>(key.size())};
}

} // namespace

ScanRanges::ScanRanges(const Policy &policy)
    : m_policy(policy)
{
    Island first;
    first.id = 0;
    first.up = addWalk(Order::Ascending, {}, first.id);
    Island last;
    last.id = 1;
    if (m_policy.walkers > 1)
        last.down = addWalk(Order::Descending, {}, last.id);
    m_islands = {first, last};
}

int ScanRanges::addWalk(Order order, std::optional<QByteArray> anchor, int island)
{
    m_walks.emplace_back(order, std::move(anchor));
    m_islandIds.push_back(island);
    return static_cast<int>(m_walks.size()) - 1;
}

std::optional<ScanRanges::Index> ScanRanges::islandOf(int number) const
{
    const auto found = std::ranges::find(m_islands, m_islandIds[std::size_t(number)], &Island::id);
    if (found == m_islands.end())
        return {};
    return static_cast<Index>(found - m_islands.begin());
}

Result<void> ScanRanges::take(int number, const std::shared_ptr<ItemPage> &page)
{
    ScanWalk &by = walk(number);
    by.isUnderWay = false;
    --m_underWay;
    ++m_pages;
    if (isComplete() || !islandOf(number)) // it was asked for and is not needed any more
        return {};
    const bool leadsOn = by.advance(*page);
    const auto hasKey = [](const ItemView &item) {
        return item.key.has_value();
    };
    if (!page->items().empty() && std::ranges::none_of(page->items(), hasKey))
        walkAlone();
    if (!islandOf(number))
        return {};
    heedOrder(by, page->items());
    if (!by.isAscending())
        page->reverse();
    const Sight sight = look(number, page);
    reckon(*page, sight.fresh, std::exchange(by.foreseen, 0));
    if (isComplete() || by.isDone)
        return {};
    const bool isNewGround = page->items().empty() || sight.own < page->items().size();
    if (!leadsOn || !isNewGround) {
        // A page of nothing but what this walk has seen stands where another one should.
        if (!isNewGround) {
            by.retreat();
            m_isInDoubt = m_policy.walkers > 1;
        }
        m_followsLinks = false;
        return fail(ErrorKind::AnswerUnreadable, {},
                    u"next_page_url: %1"_s.arg(page->next().value_or(QUrl()).toString()));
    }
    const Index island = *islandOf(number);
    if (by.isAtEnd()) {
        by.isAscending() ? join(island, m_islands.size() - 1, -1, m_islands[island].down)
                         : join(0, island, m_islands[island].up, -1);
        return {};
    }
    const Index gap = by.isAscending() ? island : island - 1;
    estimate(gap);
    if (m_islands[gap].above.wait > 0)
        --m_islands[gap].above.wait;
    return {};
}

bool ScanRanges::failed(int number, const Error &error)
{
    ScanWalk &by = walk(number);
    by.isUnderWay = false;
    --m_underWay;
    // A person is told first, and then goes on.
    if (error.kind == ErrorKind::OriginRefused || error.kind == ErrorKind::AnswerUnreadable ||
        error.kind == ErrorKind::AnswerToAnother)
        m_followsLinks = false;
    if (error.kind == ErrorKind::AnswerToAnother)
        m_isInDoubt = m_policy.walkers > 1;
    const bool isRefused = error.kind == ErrorKind::RequestRefused ||
                           error.kind == ErrorKind::InvalidKey ||
                           error.kind == ErrorKind::ItemNotFound;
    const auto at = islandOf(number);
    if (!isRefused || by.isDone || !at)
        return by.isDone || !at;
    if (by.pages() > 0)
        return by.forgetNext();
    if (!by.anchor())
        return false;
    // The service does not begin at a key that it does not have: no more guesses.
    m_mayGuess = false;
    Island &island = m_islands[*at];
    if (island.items > 0) {
        by.standAt(island.shore(by.isAscending()));
        return true;
    }
    walk(island.up).isDone = true;
    walk(island.down).isDone = true;
    m_islands[*at - 1].above.remaining.reset();
    m_islands.erase(m_islands.begin() + static_cast<std::ptrdiff_t>(*at));
    return true;
}

ScanRanges::Sight ScanRanges::look(int number, const std::shared_ptr<ItemPage> &page)
{
    const bool ascending = walk(number).isAscending();
    const std::span<const ItemView> items = page->items();
    const auto at = [&](std::size_t i) -> const ItemView & {
        return items[ascending ? i : items.size() - 1 - i];
    };
    Sight sight;
    std::size_t first = 0; // of the run of new ones, in the direction of the walk
    const auto endRun = [&](std::size_t end) {
        if (end > first) {
            const std::size_t begin = ascending ? first : items.size() - end;
            keep(*islandOf(number), ascending, {page, items.subspan(begin, end - first)});
        }
        first = end + 1;
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto key = at(i).key;
        const KeySet::Found found = key ? m_keys.insert(*key, number) : KeySet::Found{true, number};
        if (found.isNew) {
            ++sight.fresh;
            continue;
        }
        endRun(i);
        sight.own += found.owner == number ? 1 : 0;
        const auto other = islandOf(found.owner);
        if (isComplete() || !other || other == islandOf(number))
            continue;
        // How far this page goes on behind all that the other has seen.
        const QByteArray &shore = m_islands[*other].shore(ascending);
        std::size_t beyond = items.size() - 1;
        while (beyond > 0 && at(items.size() - 1 - beyond).key != text(shore))
            --beyond;
        meet(number, *other, *key, beyond);
    }
    endRun(items.size());
    if (items.empty())
        return sight;
    Island &mine = m_islands[*islandOf(number)];
    int &current = mine.walk(ascending);
    // A walk that became needless while this request was under way has come further after all.
    if (current >= 0 && current != number && sight.fresh == items.size()) {
        walk(current).isDone = true;
        walk(number).isDone = false;
        current = number;
    }
    const auto note = [](QByteArray &shore, const ItemView &item) {
        if (item.key)
            shore = QByteArray(item.key->data(), static_cast<qsizetype>(item.key->size()));
    };
    if (current == number)
        note(mine.shore(ascending), at(items.size() - 1));
    if (mine.shore(!ascending).isEmpty())
        note(mine.shore(!ascending), at(0));
    return sight;
}

/// Items without keys do not show where two walks meet: each walk would go on to its end of the
/// list. So only the one from the start of the list goes on.
void ScanRanges::walkAlone()
{
    m_mayGuess = false;
    for (Island &island : m_islands) {
        for (const int number : {island.up, island.down}) {
            if (number >= 0 && number != m_islands.front().up)
                walk(number).isDone = true;
        }
        deliver(island.kept);
    }
    m_islands.erase(m_islands.begin() + 1, m_islands.end() - 1);
    m_islands.front().above = {};
    m_islands.back().down = -1;
}

/// By one walk, for which no page needs to fit another.
void ScanRanges::beginAnew()
{
    m_isInDoubt = false;
    m_mayGuess = false;
    for (ScanWalk &old : m_walks)
        old.isDone = true;
    Island first;
    first.id = static_cast<int>(m_walks.size());
    first.up = addWalk(Order::Ascending, {}, first.id);
    Island last;
    last.id = first.id + 1;
    m_islands = {first, last};
}

void ScanRanges::keep(Index at, bool ascending, const ItemSlice &slice)
{
    Island &island = m_islands[at];
    const auto count = static_cast<qint64>(slice.items.size());
    m_items += count;
    island.items += count;
    if (!m_policy.inOrder || at == 0) {
        m_ready.push_back(slice);
        return;
    }
    m_keptItems += count;
    ascending ? island.kept.push_back(slice) : island.kept.push_front(slice);
}

void ScanRanges::meet(int number, Index at, std::string_view key, std::size_t beyond)
{
    const bool ascending = walk(number).isAscending();
    const Index own = *islandOf(number);
    Island &mine = m_islands[own];
    Island &other = m_islands[at];
    // At each shore of the whole stays the walk that has come further. At the far one that is the
    // other's, unless this page goes on; but what the other has asked for already will, too.
    int far = other.walk(ascending);
    if (beyond > 0 && isUnderWay(far))
        foresee(far, beyond);
    else if (beyond > 0)
        far = mine.walk(ascending);
    // At the near one it is this island's, unless it began inside the other.
    int near = mine.walk(!ascending);
    if (mine.items == 0) {
        if (key != text(other.shore(!ascending)) || isUnderWay(other.walk(!ascending)))
            near = other.walk(!ascending);
        // This guess has brought nothing, which is known of those made together once.
        if (const Index above = ascending ? own : own + 1; above > 0) {
            Gap &gap = m_islands[above - 1].above;
            if (gap.wait == 0)
                gap.wait = 1 << std::min(gap.fails++, mostDoublings);
        }
    }
    if (mine.walk(ascending) < 0 || other.walk(ascending) < 0)
        far = -1; // the end of the list
    if (mine.walk(!ascending) < 0 || other.walk(!ascending) < 0)
        near = -1;
    ascending ? join(own, at, far, near) : join(at, own, near, far);
}

void ScanRanges::join(Index low, Index high, int up, int down)
{
    Island &lower = m_islands[low];
    Island &upper = m_islands[high];
    for (const int number : {lower.up, lower.down, upper.up, upper.down}) {
        if (number >= 0 && number != up && number != down)
            walk(number).isDone = true;
    }
    Island joined;
    joined.id = upper.id;
    joined.up = up;
    joined.down = down;
    joined.lowest = lower.items > 0 ? lower.lowest : upper.lowest;
    joined.highest = upper.items > 0 ? upper.highest : lower.highest;
    joined.items = lower.items + upper.items;
    joined.kept = std::move(lower.kept);
    std::ranges::move(upper.kept, std::back_inserter(joined.kept));
    joined.above = upper.above;
    std::ranges::replace(m_islandIds, lower.id, upper.id);
    // The first island stays the first, and the last the last.
    const Index last = m_islands.size() - 1;
    const Index at = std::min(low, high) == 0 ? 0 : std::max(low, high) == last ? last : high;
    const Index gone = at == low ? high : low;
    const bool isWhole = up < 0 && down < 0;
    m_islands[at] = std::move(joined);
    m_islands.erase(m_islands.begin() + static_cast<std::ptrdiff_t>(gone));
    if (isWhole) { // guesses on their way do not matter any more
        for (Island &island : m_islands)
            deliver(island.kept);
        m_islands.resize(1);
        m_islands.front().above = {};
        return;
    }
    if (at == 0)
        deliver(m_islands.front().kept);
    for (Index gap = 0; gap + 1 < m_islands.size(); ++gap)
        estimate(gap);
}

void ScanRanges::deliver(std::deque<ItemSlice> &kept)
{
    for (const ItemSlice &slice : kept) {
        m_keptItems -= static_cast<qint64>(slice.items.size());
        m_ready.push_back(slice);
    }
    kept.clear();
}

void ScanRanges::foresee(int number, std::size_t known)
{
    walk(number).foreseen += known;
    m_lost += static_cast<double>(known) / static_cast<double>(m_fullPage);
}

void ScanRanges::reckon(const ItemPage &page, std::size_t fresh, std::size_t foreseen)
{
    const auto count = static_cast<qint64>(page.items().size());
    m_fullPage = std::max(m_fullPage, count);
    // The service may make pages short, but those at the end of the list are so for lack of items.
    const qint64 size = page.next() ? count : m_fullPage;
    if (size > 0) {
        m_lost +=
            std::max(0.0, 1 - static_cast<double>(fresh + foreseen) / static_cast<double>(size));
    }
}

std::vector<ItemSlice> ScanRanges::takeReady()
{
    return std::exchange(m_ready, {});
}

void ScanRanges::heedOrder(const ScanWalk &by, std::span<const ItemView> items)
{
    if (m_order != KeyOrder::CodePoints)
        return;
    std::optional<std::string_view> before;
    for (const ItemView &item : items) {
        if (!item.key)
            continue;
        if (before && (by.isAscending() ? *before > *item.key : *before < *item.key)) {
            m_order = KeyOrder::Utf16;
            return;
        }
        before = item.key;
    }
}

} // namespace syncdeck::sync

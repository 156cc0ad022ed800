// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/scanranges.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

ScanRanges::ScanRanges(const Policy &policy)
    : m_policy(policy)
{
    Gap whole;
    whole.up = addWalk(Order::Ascending, {});
    if (m_policy.walkers > 1)
        whole.down = addWalk(Order::Descending, {});
    m_gaps.push_back(whole);
}

int ScanRanges::addWalk(Order order, std::optional<QByteArray> anchor)
{
    m_walks.emplace_back(order, std::move(anchor));
    return static_cast<int>(m_walks.size()) - 1;
}

std::optional<std::size_t> ScanRanges::gapOf(int number) const
{
    const auto found = std::ranges::find_if(
        m_gaps, [number](const Gap &gap) { return gap.up == number || gap.down == number; });
    if (found == m_gaps.end())
        return {};
    return static_cast<std::size_t>(found - m_gaps.begin());
}

bool ScanRanges::isComplete() const
{
    return std::ranges::all_of(m_gaps, &Gap::isClosed);
}

Result<void> ScanRanges::take(int number, const std::shared_ptr<ItemPage> &page)
{
    ScanWalk &by = walk(number);
    by.isUnderWay = false;
    --m_underWay;
    ++m_pages;
    // What others have seen meanwhile, or what was given up, brings nothing new.
    if (by.isDone)
        return {};
    const bool leadsOn = by.advance(*page);
    heedOrder(by, page->items());
    const bool isNewGround = keepNew(number, page);
    if (by.isDone)
        return {};
    if (!leadsOn || !isNewGround) {
        // A page of nothing but what this walk has seen stands where another one should.
        if (!isNewGround)
            by.retreat();
        static_cast<void>(by.forgetNext());
        return fail(ErrorKind::AnswerUnreadable, {},
                    u"next_page_url: %1"_s.arg(page->next().value_or(QUrl()).toString()));
    }
    const std::size_t gap = gapOf(number).value_or(0);
    if (by.isAtEnd())
        by.isAscending() ? close(gap, m_gaps.size() - 1) : close(0, gap);
    else
        estimate(m_gaps[gap]);
    return {};
}

bool ScanRanges::failed(int number, const Error &error)
{
    ScanWalk &by = walk(number);
    by.isUnderWay = false;
    --m_underWay;
    // Where a link is wrong, `resume` goes on by key; but a person is told first.
    if (error.kind == ErrorKind::OriginRefused || error.kind == ErrorKind::AnswerUnreadable)
        static_cast<void>(by.forgetNext());
    const bool isRefused = error.kind == ErrorKind::RequestRefused ||
                           error.kind == ErrorKind::InvalidKey ||
                           error.kind == ErrorKind::ItemNotFound;
    if (!isRefused || by.isDone)
        return by.isDone;
    if (by.pages() > 0)
        return by.forgetNext();
    // The service does not begin at a key that it does not have: no more guesses.
    const auto gap = gapOf(number);
    if (!by.anchor() || !gap)
        return false;
    m_isByCodePoint = false;
    return giveUpAnchor(by.isAscending() ? *gap - 1 : *gap);
}

bool ScanRanges::keepNew(int number, const std::shared_ptr<ItemPage> &page)
{
    ScanWalk &by = walk(number);
    if (!by.isAscending())
        page->reverse();
    const std::span<const ItemView> items = page->items();
    // In the direction of the walk, up to where another has been.
    std::size_t first = 0; // of the run of new ones
    std::size_t count = 0;
    std::size_t own = 0;
    const auto at = [&](std::size_t i) {
        return by.isAscending() ? i : items.size() - 1 - i;
    };
    const auto endRun = [&](std::size_t end) {
        if (end > first) {
            const std::size_t begin = by.isAscending() ? first : items.size() - end;
            keepRun({page, items.subspan(begin, end - first)});
        }
    };
    for (; count < items.size(); ++count) {
        const ItemView &item = items[at(count)];
        if (!item.key)
            continue;
        const KeySet::Found found = m_keys.insert(*item.key, number);
        if (found.isNew)
            continue;
        endRun(count);
        first = count + 1;
        own += found.owner == number ? 1 : 0;
        const auto met = hit(number, found.owner);
        if (met) {
            close(met->from, met->to);
            return true;
        }
    }
    endRun(count);
    return items.empty() || own < items.size();
}

void ScanRanges::keepRun(const ItemSlice &slice)
{
    const auto count = static_cast<qint64>(slice.items.size());
    m_items += count;
    const auto first = std::ranges::find_if(
        slice.items, [](const ItemView &item) { return item.key.has_value(); });
    if (!m_policy.inOrder || first == slice.items.end()) {
        m_ready.push_back(slice);
        return;
    }
    m_kept.emplace(*first->key, slice);
    m_keptItems += count;
}

std::optional<ScanRanges::Hit> ScanRanges::hit(int number, int owner) const
{
    const auto own = gapOf(number);
    const auto other = gapOf(owner);
    if (number == owner || !own || !other)
        return {};
    // Both have seen everything from their anchors to this key, so nothing is left between those.
    const bool otherAscends = walk(owner).isAscending();
    if (walk(number).isAscending()) {
        if (otherAscends ? *other > *own : *other >= *own)
            return Hit{*own, otherAscends ? *other - 1 : *other};
    } else if (otherAscends ? *other <= *own : *other < *own) {
        return Hit{otherAscends ? *other : *other + 1, *own};
    }
    return {};
}

void ScanRanges::close(std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i <= to; ++i) {
        m_gaps[i].isClosed = true;
        m_gaps[i].remaining = ScanEstimate{};
        walk(m_gaps[i].up).isDone = true;
        if (m_gaps[i].down >= 0)
            walk(m_gaps[i].down).isDone = true;
    }
}

const ScanRanges::Gap *ScanRanges::firstOpenGap() const
{
    const auto found = std::ranges::find(m_gaps, false, &Gap::isClosed);
    return found == m_gaps.end() ? nullptr : &*found;
}

void ScanRanges::release(std::optional<std::string_view> upTo)
{
    while (!m_kept.empty() && (!upTo || m_kept.begin()->first <= *upTo)) {
        const ItemSlice first = std::move(m_kept.extract(m_kept.begin()).mapped());
        // What was created meanwhile can make two of them overlap.
        std::optional<std::string_view> end = upTo;
        if (!m_kept.empty() && (!end || m_kept.begin()->first < *end))
            end = m_kept.begin()->first;
        const auto beyond = std::ranges::find_if(
            first.items, [&](const ItemView &item) { return end && item.key > *end; });
        const auto count = static_cast<std::size_t>(beyond - first.items.begin());
        m_ready.push_back({first.page, first.items.first(count)});
        m_keptItems -= static_cast<qint64>(count);
        if (beyond != first.items.end())
            m_kept.emplace(*beyond->key, ItemSlice{first.page, first.items.subspan(count)});
    }
}

std::vector<ItemSlice> ScanRanges::takeReady()
{
    // Everything up to where the first walk towards what is missing stands has come, whoever
    // brought it.
    const Gap *open = firstOpenGap();
    std::optional<QByteArray> upTo;
    if (open && m_isByCodePoint)
        upTo = walk(open->up).place();
    if (upTo)
        release(std::string_view(upTo->constData(), static_cast<std::size_t>(upTo->size())));
    else if (!open)
        release({});
    return std::exchange(m_ready, {});
}

void ScanRanges::heedOrder(const ScanWalk &by, std::span<const ItemView> items)
{
    if (!m_isByCodePoint)
        return;
    std::optional<std::string_view> before;
    if (by.anchor())
        before = std::string_view(by.anchor()->constData(), std::size_t(by.anchor()->size()));
    for (const ItemView &item : items) {
        if (!item.key)
            continue;
        if (before && (by.isAscending() ? *before > *item.key : *before < *item.key)) {
            m_isByCodePoint = false;
            giveUpIslands();
            return;
        }
        before = item.key;
    }
}

void ScanRanges::giveUpIslands()
{
    // Anchors that nothing has led to yet, neither from below nor from above.
    for (std::size_t i = 0; i + 1 < m_gaps.size();) {
        if (!giveUpAnchor(i))
            ++i;
    }
}

bool ScanRanges::giveUpAnchor(std::size_t below)
{
    Gap &lower = m_gaps[below];
    const Gap &upper = m_gaps[below + 1];
    if (lower.isClosed || upper.isClosed)
        return false;
    walk(lower.down).isDone = true;
    walk(upper.up).isDone = true;
    lower.down = upper.down;
    lower.remaining.reset();
    m_gaps.erase(m_gaps.begin() + static_cast<std::ptrdiff_t>(below) + 1);
    return true;
}

} // namespace syncdeck::sync

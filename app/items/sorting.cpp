// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/sorting.h"

#include <algorithm>
#include <bit>
#include <compare>
#include <cstring>
#include <span>
#include <thread>

namespace syncdeck::items {

namespace {

/// A row with eight bytes of what it is sorted by, so that most comparisons need not look at the
/// item, which is somewhere else in memory.
struct Entry
{
    quint64 part = 0;
    Row row = 0;

    friend auto operator<=>(const Entry &, const Entry &) = default;
};

using Entries = std::span<Entry>;

/// Below this, what one thread does alone is done before a second one has started.
constexpr std::size_t worthSharing = 32'768;
constexpr std::size_t scanRows = 8192;

quint64 ordered(qint64 value)
{
    return static_cast<quint64>(value) ^ (quint64(1) << 63U); // negative ones first
}

void sortEntries(Entries entries, int threads)
{
    if (threads < 2 || entries.size() < worthSharing) {
        std::ranges::sort(entries);
        return;
    }
    const std::size_t half = entries.size() / 2;
    {
        const std::jthread other([&] { sortEntries(entries.first(half), threads / 2); });
        sortEntries(entries.subspan(half), threads - threads / 2);
    }
    std::ranges::inplace_merge(entries, entries.begin() + std::ptrdiff_t(half));
}

/// Sorts by text, eight bytes at a time: what all of a range begin with is passed over, the next
/// eight bytes are noted in the entries and sorted by, and so on with each run that is equal.
class TextSorter
{
public:
    TextSorter(const ItemSnapshot &items, sync::Attribute attribute, const Cancelled &cancelled)
        : m_items(items)
        , m_attribute(attribute)
        , m_cancelled(cancelled)
    {
    }

    void sort(Entries entries, std::size_t depth, int threads) const
    {
        if (entries.size() < 2 || m_cancelled)
            return;
        constexpr std::size_t few = 16;
        if (entries.size() <= few) {
            std::ranges::sort(entries, [&](const Entry &left, const Entry &right) {
                std::string leftBuffer;
                std::string rightBuffer;
                const auto order = text(left, leftBuffer) <=> text(right, rightBuffer);
                return order == 0 ? left.row < right.row : order < 0;
            });
            return;
        }
        const std::size_t from = commonEnd(entries, depth, threads);
        note(entries, from, threads);
        sortEntries(entries, threads);
        sortRuns(entries, from + sizeof(Entry::part), threads);
    }

private:
    [[nodiscard]] std::string_view text(const Entry &entry, std::string &buffer) const
    {
        return m_items.text(entry.row, m_attribute, buffer).value_or(std::string_view());
    }

    template <typename Work>
    static void inParts(Entries entries, int threads, Work work)
    {
        const std::size_t rows = threads > 1 ? scanRows : entries.size();
        const auto run = [&](std::size_t part) {
            const std::size_t at = part * rows;
            work(entries.subspan(at, std::min(rows, entries.size() - at)));
        };
        if (threads > 1)
            inParallel((entries.size() + rows - 1) / rows, run);
        else
            run(0);
    }

    /// Where the first text ends that is the beginning of all, at least at `depth`.
    [[nodiscard]] std::size_t commonEnd(Entries entries, std::size_t depth, int threads) const
    {
        std::string firstBuffer;
        const std::string_view first = text(entries.front(), firstBuffer);
        std::atomic<std::size_t> end = std::max(first.size(), depth);
        inParts(entries, threads, [&](Entries part) {
            std::string buffer;
            for (const Entry &entry : part) {
                std::size_t known = end.load(std::memory_order_relaxed);
                if (known <= depth || m_cancelled.load(std::memory_order_relaxed))
                    return;
                const std::string_view other = text(entry, buffer);
                const std::size_t most = std::min(known, other.size());
                std::size_t same = depth;
                while (same < most && first[same] == other[same])
                    ++same;
                while (same < known && !end.compare_exchange_weak(known, same)) {
                }
            }
        });
        return end;
    }

    void note(Entries entries, std::size_t from, int threads) const
    {
        inParts(entries, threads, [&](Entries part) {
            std::string buffer;
            for (Entry &entry : part) {
                const std::string_view whole = text(entry, buffer);
                const std::string_view rest = whole.substr(std::min(from, whole.size()));
                quint64 bytes = 0;
                std::memcpy(&bytes, rest.data(), std::min(rest.size(), sizeof bytes));
                entry.part =
                    std::endian::native == std::endian::little ? __builtin_bswap64(bytes) : bytes;
            }
        });
    }

    void sortRuns(Entries entries, std::size_t depth, int threads) const
    {
        std::vector<Entries> runs;
        for (std::size_t at = 0; at < entries.size();) {
            std::size_t end = at + 1;
            while (end < entries.size() && entries[end].part == entries[at].part)
                ++end;
            if (end - at > 1)
                runs.push_back(entries.subspan(at, end - at));
            at = end;
        }
        if (threads < 2) {
            for (const Entries run : runs)
                sortRun(run, depth, 1);
            return;
        }
        // Long runs one after the other, each by all threads; then the short ones, some at a time.
        const auto shortOnes = std::ranges::stable_partition(
            runs, [](const Entries &run) { return run.size() >= worthSharing; });
        for (const Entries run : std::span(runs).first(runs.size() - shortOnes.size()))
            sortRun(run, depth, threads);
        constexpr std::size_t atOnce = 256;
        inParallel((shortOnes.size() + atOnce - 1) / atOnce, [&](std::size_t part) {
            for (std::size_t i = part * atOnce; i < std::min((part + 1) * atOnce, shortOnes.size());
                 ++i)
                sortRun(shortOnes[i], depth, 1);
        });
    }

    /// Of texts that are equal up to `depth`, those that end there come first, by length: where two
    /// differ in it, the longer one goes on with zeros.
    void sortRun(Entries run, std::size_t depth, int threads) const
    {
        std::string buffer;
        const auto goesOn = std::ranges::stable_partition(
            run, [&](const Entry &entry) { return text(entry, buffer).size() <= depth; });
        const std::size_t ended = run.size() - goesOn.size();
        for (Entry &entry : run.first(ended))
            entry.part = text(entry, buffer).size();
        sortEntries(run.first(ended), threads);
        sort(run.subspan(ended), depth, threads);
    }

    const ItemSnapshot &m_items;
    sync::Attribute m_attribute;
    const Cancelled &m_cancelled;
};

std::strong_ordering orderTexts(const ItemSnapshot &items, sync::Attribute attribute, Row left,
                                Row right)
{
    std::string leftBuffer;
    std::string rightBuffer;
    // A null is less than any text for std::optional, too.
    return items.text(left, attribute, leftBuffer) <=> items.text(right, attribute, rightBuffer);
}

std::strong_ordering orderDates(const ItemSnapshot &items, sync::Attribute attribute, Row left,
                                Row right)
{
    const auto l = items.date(left, attribute);
    const auto r = items.date(right, attribute);
    if (attribute == sync::Attribute::Expires && l.has_value() != r.has_value())
        return r.has_value() <=> l.has_value();
    return l <=> r;
}

} // namespace

bool isBefore(const ItemSnapshot &items, const Sorting &sorting, Row left, Row right)
{
    if (sorting.isDescending)
        std::swap(left, right);
    const auto order = sync::isDate(sorting.attribute)
                           ? orderDates(items, sorting.attribute, left, right)
                           : orderTexts(items, sorting.attribute, left, right);
    return order == 0 ? left < right : order < 0;
}

std::optional<std::vector<Row>> sorted(const ItemSnapshot &items, const Sorting &sorting,
                                       const Cancelled &cancelled)
{
    std::vector<Row> nulls;
    std::vector<Entry> entries;
    entries.reserve(items.limit());
    std::string buffer;
    for (Row row = 0; row < items.limit() && !cancelled; ++row) {
        if (!items.isUsed(row))
            continue;
        if (sync::isDate(sorting.attribute)) {
            if (const auto date = items.date(row, sorting.attribute))
                entries.push_back({ordered(*date), row});
            else
                nulls.push_back(row);
        } else if (items.text(row, sorting.attribute, buffer)) {
            entries.push_back({0, row});
        } else {
            nulls.push_back(row);
        }
    }
    if (sync::isDate(sorting.attribute))
        sortEntries(entries, threadCount());
    else
        TextSorter(items, sorting.attribute, cancelled).sort(entries, 0, threadCount());
    if (cancelled)
        return {};

    std::vector<Row> rows;
    rows.reserve(nulls.size() + entries.size());
    const auto addNulls = [&] {
        rows.insert(rows.end(), nulls.begin(), nulls.end());
    };
    const bool areLast = sorting.attribute == sync::Attribute::Expires;
    if (!areLast)
        addNulls();
    for (const Entry &entry : entries)
        rows.push_back(entry.row);
    if (areLast)
        addNulls();
    if (sorting.isDescending)
        std::ranges::reverse(rows);
    return rows;
}

} // namespace syncdeck::items

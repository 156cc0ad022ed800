// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/overview.h"

#include "app/base/utf8.h"
#include "app/items/filtertext.h"
#include "app/items/numbercondition.h"

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace syncdeck::items {

namespace {

// Sizes: up to 16 bytes, up to 32 and so on to 16 KiB, which is the most, and beyond all the same.
constexpr std::size_t sizeCount = 12;
constexpr int smallestBits = 4;

std::size_t sizeIndex(std::size_t bytes)
{
    constexpr std::size_t smallest = std::size_t(1) << smallestBits;
    if (bytes <= smallest)
        return 0;
    return std::min(std::size_t(std::bit_width(bytes - 1) - smallestBits), sizeCount - 1);
}

Range sizeRange(std::size_t index)
{
    const auto limit = [](std::size_t i) {
        return qint64(1) << (i + smallestBits);
    };
    return {index == 0 ? 0 : limit(index - 1) + 1,
            index == sizeCount - 1 ? Range().most : limit(index)};
}

struct ExpirySpan
{
    qint64 limit; ///< milliseconds from now
    QLatin1StringView term;
};

// In the order of ExpiryGroup::When.
constexpr ExpirySpan expirySpans[] = {
    {0, "expires:past"_L1},
    {3'600'000, "expires:0s..1h"_L1},
    {86'400'000, "expires:1h..1d"_L1},
    {604'800'000, "expires:1d..7d"_L1},
    {2'592'000'000, "expires:7d..30d"_L1},
    {Range().most, "expires:>30d"_L1},
};
constexpr std::size_t expiryCount = std::size(expirySpans) + 1;
constexpr QLatin1StringView never = "expires:never"_L1;

std::size_t expiryIndex(qint64 span)
{
    return std::size_t(std::ranges::lower_bound(expirySpans, span, {}, &ExpirySpan::limit) -
                       std::begin(expirySpans));
}

using Creators = std::unordered_map<std::string_view, quint32>;

/// What is counted of some of the items, or of all.
struct Tally
{
    quint32 count = 0;
    qint64 dataBytes = 0;
    quint32 withoutData = 0;
    std::array<quint32, sizeCount> sizes{};
    std::array<quint32, expiryCount> expiries{};
    quint32 withoutCreation = 0;
    Range creations{Range().most, Range().least}; ///< the first and the last one
    quint32 withoutCreator = 0;
    Creators creators;

    void add(const Tally &other)
    {
        const auto addAll = [](auto &to, const auto &from) {
            std::ranges::transform(to, from, to.begin(), std::plus());
        };
        count += other.count;
        dataBytes += other.dataBytes;
        withoutData += other.withoutData;
        addAll(sizes, other.sizes);
        addAll(expiries, other.expiries);
        withoutCreation += other.withoutCreation;
        creations = {std::min(creations.least, other.creations.least),
                     std::max(creations.most, other.creations.most)};
        withoutCreator += other.withoutCreator;
        for (const auto &[creator, times] : other.creators)
            creators[creator] += times;
    }
};

constexpr Row partRows = 16'384; // a millisecond or so, so that a cancelled one soon ends

/// Goes through all rows in use in several threads: `count` adds one row to what `Counts` holds of
/// its part, which is added to the whole then.
template <typename Counts, typename Count>
Counts counted(const ItemSnapshot &items, const Counts &nothing, const Cancelled &cancelled,
               Count count)
{
    Counts all = nothing;
    std::mutex mutex;
    inParallel((items.limit() + partRows - 1) / partRows, [&](std::size_t part) {
        if (cancelled)
            return;
        Counts counts = nothing;
        const Row from = Row(part) * partRows;
        const Row to = std::min(from + partRows, items.limit());
        for (Row row = from; row < to; ++row) {
            if (items.isUsed(row))
                count(counts, row);
        }
        const std::lock_guard lock(mutex);
        all.add(counts);
    });
    return all;
}

Tally tallyOf(const ItemSnapshot &items, qint64 now, const Cancelled &cancelled)
{
    return counted(items, Tally(), cancelled, [&](Tally &tally, Row row) {
        ++tally.count;
        if (const auto data = items.data(row)) {
            tally.dataBytes += qint64(data->size());
            ++tally.sizes[sizeIndex(data->size())];
        } else {
            ++tally.withoutData;
        }
        const auto expires = items.date(row, sync::Attribute::Expires);
        ++tally.expiries[expires ? expiryIndex(*expires - now) : expiryCount - 1];
        if (const auto created = items.date(row, sync::Attribute::Created))
            tally.creations = {std::min(tally.creations.least, *created),
                               std::max(tally.creations.most, *created)};
        else
            ++tally.withoutCreation;
        std::string buffer; // not used for this attribute
        if (const auto creator = items.text(row, sync::Attribute::CreatedBy, buffer))
            ++tally.creators[*creator];
        else
            ++tally.withoutCreator;
    });
}

std::vector<SizeGroup> sizeGroups(const Tally &tally)
{
    std::vector<SizeGroup> groups;
    const auto isFilled = [](quint32 count) {
        return count > 0;
    };
    const auto first = std::ranges::find_if(tally.sizes, isFilled);
    const auto last = std::find_if(tally.sizes.rbegin(), tally.sizes.rend(), isFilled).base();
    for (auto size = first; size < last; ++size) {
        const auto index = std::size_t(size - tally.sizes.begin());
        const Range bytes = sizeRange(index);
        QString term = u"size:"_s;
        if (index == 0)
            term += u"<="_s + spelledSize(bytes.most);
        else if (index == sizeCount - 1)
            term += u'>' + spelledSize(bytes.least - 1);
        else
            term += spelledSize(bytes.least) + u".."_s + spelledSize(bytes.most);
        groups.push_back({{term, *size}, bytes});
    }
    if (tally.withoutData > 0)
        groups.push_back({{u"size:none"_s, tally.withoutData}, {}});
    return groups;
}

std::vector<ExpiryGroup> expiryGroups(const Tally &tally)
{
    std::vector<ExpiryGroup> groups;
    for (std::size_t i = 0; i < expiryCount; ++i)
        groups.push_back(
            {{i < std::size(expirySpans) ? expirySpans[i].term : never, tally.expiries[i]},
             ExpiryGroup::When(i)});
    return groups;
}

struct StepCounts
{
    std::vector<quint32> counts;

    void add(const StepCounts &other)
    {
        std::ranges::transform(counts, other.counts, counts.begin(), std::plus());
    }
};

void groupByCreation(Overview &overview, const ItemSnapshot &items, const Tally &tally,
                     Qt::DayOfWeek weekStart, const Cancelled &cancelled)
{
    if (tally.creations.least <= tally.creations.most) {
        const TimeSteps steps = timeSteps(tally.creations, weekStart);
        const auto found = counted(
            items, StepCounts{std::vector<quint32>(steps.spans.size())}, cancelled,
            [&](StepCounts &step, Row row) {
                const auto created = items.date(row, sync::Attribute::Created);
                if (created)
                    ++step.counts[std::size_t(std::ranges::upper_bound(steps.ends, *created) -
                                              steps.ends.begin())];
            });
        overview.creationStep = steps.step;
        for (std::size_t i = 0; i < steps.spans.size(); ++i)
            overview.creations.push_back(
                {{u"created:"_s + spelled(steps.spans[i], steps.step.unit), found.counts[i]},
                 steps.spans[i]});
    }
    if (tally.withoutCreation > 0)
        overview.creations.push_back({{u"created:none"_s, tally.withoutCreation}, {}});
}

std::vector<CreatorGroup> creatorGroups(const Tally &tally)
{
    constexpr std::size_t most = 7;
    using Creator = std::pair<std::optional<std::string_view>, quint32>;
    std::vector<Creator> all(tally.creators.begin(), tally.creators.end());
    if (tally.withoutCreator > 0)
        all.emplace_back(std::nullopt, tally.withoutCreator);
    // With one place less than there are groups, since the others need one.
    const std::size_t shown = all.size() > most ? most - 1 : all.size();
    const auto end = all.begin() + std::ptrdiff_t(shown);
    std::ranges::partial_sort(all, end, [](const Creator &left, const Creator &right) {
        return left.second != right.second ? left.second > right.second : left.first < right.first;
    });
    std::vector<CreatorGroup> groups;
    QStringList names;
    quint32 sum = 0;
    for (auto creator = all.begin(); creator != end; ++creator) {
        const auto &[name, count] = *creator;
        CreatorGroup group;
        group.count = count;
        if (name)
            group.identity = exactText(*name);
        else
            group.who = CreatorGroup::Who::Unknown;
        names << (name ? quotedText(group.identity) : u"none"_s);
        group.term = u"by:"_s + names.last();
        sum += count;
        groups.push_back(group);
    }
    if (shown < all.size()) {
        CreatorGroup others;
        others.who = CreatorGroup::Who::Others;
        others.count = tally.count - sum;
        others.identities = quint32(all.size() - shown);
        others.term = u"-by:"_s + names.join(u',');
        groups.push_back(others);
    }
    return groups;
}

} // namespace

std::optional<Overview> overviewOf(const ItemSnapshot &items, qint64 now, Qt::DayOfWeek weekStart,
                                   const Cancelled &cancelled)
{
    const Tally tally = tallyOf(items, now, cancelled);
    if (cancelled)
        return {};
    Overview overview;
    overview.count = tally.count;
    overview.dataBytes = tally.dataBytes;
    overview.sizes = sizeGroups(tally);
    overview.expiries = expiryGroups(tally);
    groupByCreation(overview, items, tally, weekStart, cancelled);
    overview.creators = creatorGroups(tally);
    if (cancelled)
        return {};
    return overview;
}

} // namespace syncdeck::items

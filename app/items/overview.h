// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/itemsnapshot.h"
#include "app/items/parallel.h"
#include "app/items/timesteps.h"

#include <QString>

#include <optional>
#include <vector>

namespace syncdeck::items {

/// Items that have something in common, and how the filter asks for just these: see ItemQuery.
struct ItemGroup
{
    QString term;
    quint32 count = 0;
};

/// By the bytes of their data, from one to another, both included.
struct SizeGroup : ItemGroup
{
    std::optional<Range> bytes; ///< nothing: data is null
};

/// By when they expire, from the moment for which they were counted.
struct ExpiryGroup : ItemGroup
{
    enum class When { Past, WithinHour, WithinDay, WithinWeek, WithinMonth, Later, Never };

    When when = When::Never; ///< within a time, but not within the one before
};

/// By when they were created.
struct CreationGroup : ItemGroup
{
    std::optional<WallSpan> when; ///< nothing: it is not known
};

/// By who created them.
struct CreatorGroup : ItemGroup
{
    enum class Who { Identity, Unknown, Others };

    Who who = Who::Identity;
    QString identity;
    quint32 identities = 0; ///< how many the others are
};

/// What the items of a map are like. Of each kind the groups have every item in one of them.
struct Overview
{
    quint32 count = 0;
    qint64 dataBytes = 0; ///< of all together

    std::vector<SizeGroup> sizes;         ///< by doubling sizes, without empty ones at both ends
    std::vector<ExpiryGroup> expiries;    ///< all of them, in the order of When
    TimeStep creationStep;                ///< what each but the unknown one spans
    std::vector<CreationGroup> creations; ///< in order, without gaps; the unknown ones last
    std::vector<CreatorGroup> creators;   ///< the most frequent ones in order, then all others
};

/// Counts in several threads; takes long, for any thread. Nothing when cancelled. `now`: from when
/// expiries count, in milliseconds since 1970 in UTC.
[[nodiscard]] std::optional<Overview> overviewOf(const ItemSnapshot &items, qint64 now,
                                                 Qt::DayOfWeek weekStart,
                                                 const Cancelled &cancelled);

} // namespace syncdeck::items

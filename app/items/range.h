// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <limits>

namespace syncdeck::items {

/// Numbers from one to another, both included.
struct Range
{
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();

    [[nodiscard]] bool contains(qint64 value) const { return least <= value && value <= most; }
    [[nodiscard]] bool isWithin(const Range &other) const
    {
        return other.least <= least && most <= other.most;
    }

    friend bool operator==(const Range &, const Range &) = default;
};

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <vector>

namespace syncdeck::soak {

/// What this process holds at a moment (Linux).
struct Reading
{
    double minute = 0; ///< since the start
    qint64 operations = 0;
    qint64 usedBytes = 0;     ///< that the program has allocated and not given back
    qint64 residentBytes = 0; ///< these and what the allocator keeps; for showing only
    int descriptors = 0;
    qint64 sandboxBytes = 0; ///< what the service's process holds; for showing only
};

[[nodiscard]] int openDescriptors();

/// What must not grow: the median of the last quarter of the readings against that of the second
/// one, by when everything that fills up (the request log, SQLite's caches) has filled up.
struct Growth
{
    double memory = 1;      ///< ratio
    double descriptors = 1; ///< ratio
};
[[nodiscard]] Growth growthOf(const std::vector<Reading> &readings);

} // namespace syncdeck::soak

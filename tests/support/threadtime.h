// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>

namespace syncdeck::test {

/// The processor time that this thread has taken so far, in nanoseconds: what a machine does
/// besides, or while it stands still, is not in it.
[[nodiscard]] qint64 threadTimeNs();

/// How much longer some work on eight times as much takes: about 8 where the time is in line with
/// the size, 64 where everything is looked at again for everything. `work` is given the size, once
/// `size` and once eight times that, some times each.
[[nodiscard]] double growth(int size, const std::function<void(int size)> &work);

/// What no work in line with its size comes to, nor one that sorts.
inline constexpr double mostGrowth = 24;

} // namespace syncdeck::test

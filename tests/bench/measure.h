// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <functional>
#include <vector>

namespace syncdeck::bench {

using Milliseconds = std::chrono::duration<double, std::milli>;

[[nodiscard]] double millisecondsOf(const std::function<void()> &work);

[[nodiscard]] double median(std::vector<double> values);

/// Memory of this process, or another one, that stands in RAM, in bytes (VmRSS of Linux).
[[nodiscard]] qint64 residentBytes(qint64 process = 0);

/// The most that it ever was (VmHWM); 0 when that process has ended.
[[nodiscard]] qint64 peakBytes(qint64 process);

/// A number with so many decimals and its unit: `12.3 ms`.
[[nodiscard]] QString figure(double value, int decimals, QStringView unit = {});

/// What the figures were measured on: cores, compiler, Qt, system.
[[nodiscard]] QString machineFacts();

} // namespace syncdeck::bench

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <optional>

namespace syncdeck::sync {

/// Seconds of a span of time as people write it: a whole number up to 1,000,000,000 and one of the
/// units s, m or min, h, d, w, in any letter case, such as `1h`, `2d` or `90 min`. Nothing when it
/// is something else, also a number alone.
[[nodiscard]] std::optional<qint64> timespan(QStringView text);

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <QByteArrayView>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace syncdeck::net {

/// A moment as HTTP writes it (RFC 9110, 5.6.7: three formats, always GMT); nothing when it is
/// none.
[[nodiscard]] std::optional<QDateTime> httpDate(QByteArrayView text);

/// What `Retry-After` asks for: seconds, or a date counted from `now`. Never negative, at most one
/// hour; nothing when the header is missing or makes no sense.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header,
                                                                  const QDateTime &now);

/// The same of an answer. A date in it is by the clock of the answer's own `Date`; this machine's,
/// `localNow`, may be wrong by hours and counts only where there is none.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const Answer &answer,
                                                                  const QDateTime &localNow);

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <QByteArrayView>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace syncdeck::net {

/// Reads an HTTP date (RFC 9110, 5.6.7: three formats, always GMT); nothing if it is invalid.
[[nodiscard]] std::optional<QDateTime> httpDate(QByteArrayView text);

/// The pause that `Retry-After` asks for, in seconds or as a date. Never negative, at most one
/// hour; nothing if the header is missing or invalid.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header,
                                                                  const QDateTime &now);

/// The pause that an answer asks for. A date is compared with the answer's own `Date`; with
/// `localNow`, this machine's time, only if there is none, since that may be wrong by hours.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const Answer &answer,
                                                                  const QDateTime &localNow);

} // namespace syncdeck::net

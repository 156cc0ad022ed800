// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwrite.h"
#include "app/transfer/mapping.h"
#include "app/transfer/plan.h"

namespace syncdeck::transfer {

/// What becomes of a line, and why.
struct LineDecision
{
    LineState state = LineState::Invalid;
    QString note; ///< empty: nothing to say
    bool writesData = false;
    std::optional<qint64> ttl; ///< seconds, to be sent
};

/// How long an item has to live that expires then.
struct TimeLeft
{
    enum class Kind {
        Ahead,
        Past,   ///< nothing is left
        TooFar, ///< longer than maxTtlSeconds, which the service does not take
    };
    Kind kind = Kind::Ahead;
    qint64 seconds = 0; ///< as a TTL, where it is ahead
};

[[nodiscard]] TimeLeft timeLeft(const QDateTime &expires, const QDateTime &serverNow);

/// Why such a date is of no use, as a sentence; empty where it is ahead.
[[nodiscard]] QString problemOf(const TimeLeft &left);

/// What becomes of an item of a file, or of another map, given what the service has under its key
/// (nothing: no such item) and its clock. Same data is data that is equal as JSON values with
/// numbers compared exactly; a TTL that is given is always set anew, except for 0 where the item
/// does not expire anyway. An item that is to expire in the past, or later than the service allows,
/// is invalid.
[[nodiscard]] LineDecision decideLine(const FileItem &item, const std::optional<sync::Item> &there,
                                      Existing policy, const QDateTime &serverNow);

} // namespace syncdeck::transfer

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwrite.h"
#include "app/transfer/mapping.h"
#include "app/transfer/plan.h"

namespace syncdeck::transfer {

/// What is to be done for a line, and why.
struct LineDecision
{
    LineState state = LineState::Invalid;
    QString note; ///< empty: nothing to say
    bool writesData = false;
    std::optional<qint64> ttl; ///< seconds, to be sent
};

/// The time until an item expires.
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

/// The sentence why such a date cannot be used; empty if it can.
[[nodiscard]] QString problemOf(const TimeLeft &left);

/// Decides what is to be done for an item of a file or of another map. `there`: the item of the
/// service with the same key; nothing: it has none. `serverNow`: the time of the service. Data is
/// the same if it is equal as JSON values, with numbers compared exactly. A given TTL is always set
/// again, except 0 if the item does not expire anyway. An item that expires in the past, or later
/// than the service allows, is invalid.
[[nodiscard]] LineDecision decideLine(const FileItem &item, const std::optional<sync::Item> &there,
                                      Existing policy, const QDateTime &serverNow);

} // namespace syncdeck::transfer

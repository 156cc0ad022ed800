// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"

#include <QDateTime>

#include <optional>

namespace syncdeck::session {

/// The service's clock as far as its answers tell. This machine's clock may be wrong by hours, so
/// expiries are counted down from here. Until the first answer it is this machine's.
class ServerClock
{
public:
    explicit ServerClock(const Clock &clock);

    /// Takes the `Date` of an answer that has just come.
    void observe(const std::optional<QDateTime> &serverTime);

    [[nodiscard]] QDateTime now() const; ///< UTC

private:
    const Clock &m_clock;
    std::optional<QDateTime> m_seen;
    std::chrono::milliseconds m_seenAt{0};
};

} // namespace syncdeck::session

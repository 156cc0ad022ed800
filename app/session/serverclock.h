// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"

#include <QDateTime>

#include <optional>

namespace syncdeck::session {

/// The service's clock, estimated from its answers. Used to compute expiries, since this machine's
/// clock may be wrong by hours. Before the first answer it gives this machine's time.
class ServerClock
{
public:
    explicit ServerClock(const Clock &clock);

    /// Takes the `Date` of an answer that was just received.
    void observe(const std::optional<QDateTime> &serverTime);

    [[nodiscard]] QDateTime now() const; ///< UTC

private:
    const Clock &m_clock;
    std::optional<QDateTime> m_seen;
    std::chrono::milliseconds m_seenAt{0};
};

} // namespace syncdeck::session

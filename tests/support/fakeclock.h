// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/base/timezones.h"

#include <QPointer>

#include <vector>

namespace syncdeck::test {

/// A clock that stands still until told to move on.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 1, 1), QTime(12, 0), utcZone));

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> run) override;

    /// Moves time on and runs what falls due, in order; also what that adds within the span.
    void advance(std::chrono::milliseconds by);

    /// How many calls wait; those of gone contexts are not counted.
    [[nodiscard]] qsizetype waiting() const;

private:
    struct Entry
    {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> run;
    };

    QDateTime m_start;
    std::chrono::milliseconds m_elapsed{0};
    std::vector<Entry> m_entries; // in order of due time, first come first
};

} // namespace syncdeck::test

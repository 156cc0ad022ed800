// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace syncdeck::test {

/// Tells how long the event loop of its thread was kept busy at most, in processor time of the
/// thread: a machine that is busy with other things, or stands still, is none of ours. What is too
/// long depends on the machine, so it is said as a multiple of a reference, a piece of work that is
/// measured by the same thread of the same run.
class TurnWatch
{
public:
    TurnWatch();

    /// Watches from now on. Measures the reference first.
    void start();
    /// What was at work until now does not count; the reference holds.
    void forget();
    /// Of the longest turn since then, the present one included, how many references it took.
    [[nodiscard]] double longestTurn();
    /// The same in nanoseconds of processor time, for benchmarks.
    [[nodiscard]] qint64 longestTurnNs();

    /// The processor time that the reference takes now: to unpack a mebibyte into fresh memory.
    [[nodiscard]] static qint64 referenceNs();

private:
    void beat();

    QTimer m_heart;
    qint64 m_referenceNs = 0;
    qint64 m_before = 0; ///< processor time at the last beat
    qint64 m_longestNs = 0;
};

} // namespace syncdeck::test

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/fault.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace syncdeck::sandbox {

/// Decides by the plan in force which fault befalls a request, and counts. Any thread may ask.
class FaultDecider
{
public:
    explicit FaultDecider(const FaultPlan &plan) { setPlan(plan); }

    /// Counts anew.
    void setPlan(const FaultPlan &plan);
    [[nodiscard]] FaultPlan plan() const;
    [[nodiscard]] QList<FaultCount> counts() const;

    /// `path` as sent, without its query.
    [[nodiscard]] std::optional<Fault> decide(const QByteArray &method, const QByteArray &path);

    /// The refusal that began with the plan, if one did; it counts as befallen.
    [[nodiscard]] std::optional<Fault> standingRefusal();

private:
    mutable QMutex m_mutex; ///< of all below
    FaultPlan m_plan;
    QList<QRegularExpression>
        m_patterns; ///< of the rules; without a pattern where any path will do
    QList<FaultCount> m_counts;
    QRandomGenerator m_random;
};

} // namespace syncdeck::sandbox

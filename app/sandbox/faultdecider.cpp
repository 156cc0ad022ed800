// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultdecider.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

QRegularExpression patternOf(const QByteArray &path)
{
    if (path.isEmpty())
        return {};
    QString pattern = QRegularExpression::escape(QString::fromLatin1(path));
    pattern.replace(u"\\*\\*"_s, u".*"_s);
    pattern.replace(u"\\*"_s, u"[^/]*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// It waits for no request.
bool isStanding(const FaultRule &rule)
{
    return rule.fault.kind == FaultKind::Refuse && rule.method.isEmpty() && rule.path.isEmpty() &&
           rule.from == 1 && !rule.times && rule.chance >= 1;
}

} // namespace

void FaultDecider::setPlan(const FaultPlan &plan)
{
    const QMutexLocker locker(&m_mutex);
    m_plan = plan;
    m_counts = QList<FaultCount>(plan.rules.size());
    m_patterns.clear();
    for (const FaultRule &rule : plan.rules)
        m_patterns << patternOf(rule.path);
    m_random.seed(plan.seed);
}

FaultPlan FaultDecider::plan() const
{
    const QMutexLocker locker(&m_mutex);
    return m_plan;
}

QList<FaultCount> FaultDecider::counts() const
{
    const QMutexLocker locker(&m_mutex);
    // A copy of its own: what is shared would be counted on while it is read.
    return QList<FaultCount>(m_counts.cbegin(), m_counts.cend());
}

std::optional<Fault> FaultDecider::decide(const QByteArray &method, const QByteArray &path)
{
    const QMutexLocker locker(&m_mutex);
    std::optional<Fault> fault;
    for (qsizetype i = 0; i < m_plan.rules.size(); ++i) {
        const FaultRule &rule = m_plan.rules[i];
        const bool isMet =
            (rule.method.isEmpty() || rule.method == method) &&
            (rule.path.isEmpty() || m_patterns[i].match(QString::fromLatin1(path)).hasMatch());
        if (!isMet || isStanding(rule))
            continue;
        FaultCount &count = m_counts[i];
        ++count.seen;
        // Every rule counts what it sees, also behind one that counts for this request.
        if (fault || count.seen < rule.from || (rule.times && count.befallen >= *rule.times))
            continue;
        if (rule.chance < 1 && m_random.generateDouble() >= rule.chance)
            continue;
        ++count.befallen;
        fault = rule.fault;
    }
    return fault;
}

std::optional<Fault> FaultDecider::standingRefusal()
{
    const QMutexLocker locker(&m_mutex);
    for (qsizetype i = 0; i < m_plan.rules.size(); ++i) {
        if (isStanding(m_plan.rules[i])) {
            ++m_counts[i].befallen;
            return m_plan.rules[i].fault;
        }
    }
    return {};
}

} // namespace syncdeck::sandbox

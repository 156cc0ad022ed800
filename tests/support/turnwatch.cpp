// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/turnwatch.h"

#include "tests/support/threadtime.h"

#include <QByteArray>

#include <algorithm>

using namespace std::chrono_literals;

namespace syncdeck::test {

TurnWatch::TurnWatch()
{
    m_heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_heart, &QTimer::timeout, &m_heart, [this] { beat(); });
}

void TurnWatch::start()
{
    m_referenceNs = referenceNs();
    m_heart.start(1ms);
    forget();
}

void TurnWatch::forget()
{
    m_longestNs = 0;
    m_before = threadTimeNs();
}

void TurnWatch::beat()
{
    const qint64 now = threadTimeNs();
    m_longestNs = std::max(m_longestNs, now - m_before);
    m_before = now;
}

qint64 TurnWatch::longestTurnNs()
{
    beat();
    return m_longestNs;
}

double TurnWatch::longestTurn()
{
    const qint64 longest = longestTurnNs();
    // The machine may have become slower since the start.
    m_referenceNs = std::max(m_referenceNs, referenceNs());
    m_before = threadTimeNs();
    return double(longest) / double(m_referenceNs);
}

qint64 TurnWatch::referenceNs()
{
    static const QByteArray packed = qCompress(QByteArray(1 << 20, 'x'));
    const qint64 before = threadTimeNs();
    const QByteArray unpacked = qUncompress(packed);
    return std::max<qint64>(threadTimeNs() - before, unpacked.isEmpty() ? 0 : 1);
}

} // namespace syncdeck::test

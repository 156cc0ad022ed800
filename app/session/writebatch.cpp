// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/writebatch.h"

#include "app/base/whendone.h"

namespace syncdeck::session {

WriteBatch::WriteBatch(ItemWriter &writer, QList<ItemWrite> writes, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_writes(std::move(writes))
{
}

void WriteBatch::writeLast(QList<ItemWrite> writes,
                           std::function<bool(const ItemWrite &, const Report &)> may)
{
    m_last = std::move(writes);
    m_may = std::move(may);
}

void WriteBatch::start()
{
    whenDone(m_writer.journal().newStep(), this, [this](const Result<qint64> &step) {
        // Without a journal each write fails by itself, and says why.
        m_step = step.value_or(0);
        startSome();
    });
}

void WriteBatch::cancel()
{
    m_cancelled = true;
}

void WriteBatch::addLast()
{
    const auto last = std::exchange(m_last, {});
    for (const ItemWrite &write : last)
        (m_may(write, m_report) ? m_writes : m_report.leftOut) << write;
}

void WriteBatch::startSome()
{
    if (!m_cancelled && m_underWay == 0 && m_next == m_writes.size())
        addLast();
    while (!m_cancelled && m_underWay < atOnce && m_next < m_writes.size()) {
        const ItemWrite &write = m_writes[m_next++];
        ++m_underWay;
        whenDone(m_writer.write(write, m_step, {}, net::Priority::Bulk), this,
                 [this, write](const Result<Written> &result) { take(write, result); });
    }
    if (m_underWay > 0)
        return;
    m_report.notBegun = static_cast<int>(total() - m_next);
    Q_EMIT finished(m_report);
    deleteLater();
}

void WriteBatch::take(const ItemWrite &write, const Result<Written> &result)
{
    --m_underWay;
    if (result)
        ++m_report.done;
    else
        m_report.failed << Failed{write, result.error()};
    Q_EMIT progressed(m_report.done + static_cast<int>(m_report.failed.size()), total());
    startSome();
}

} // namespace syncdeck::session

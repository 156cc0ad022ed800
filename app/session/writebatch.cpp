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

void WriteBatch::startSome()
{
    while (!m_cancelled && m_underWay < atOnce && m_next < m_writes.size()) {
        const ItemWrite &write = m_writes[m_next++];
        ++m_underWay;
        whenDone(m_writer.write(write, m_step, {}, net::Priority::Bulk), this,
                 [this, write](const Result<Written> &result) { take(write, result); });
    }
    if (m_underWay > 0)
        return;
    m_report.notBegun = static_cast<int>(m_writes.size() - m_next);
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

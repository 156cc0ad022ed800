// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemwriter.h"

#include "app/session/writejob.h"

namespace syncdeck::session {

ItemWriter::ItemWriter(Connection &connection, store::Journal &journal, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_journal(journal)
{
}

ItemWriter::~ItemWriter()
{
    // While the writer is whole, since the jobs speak to its journal.
    qDeleteAll(findChildren<WriteJob *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<Written>> ItemWriter::write(const ItemWrite &write, qint64 step,
                                           const CancelToken &cancel, net::Priority priority)
{
    auto *job = new WriteJob(*this, write, cancel, priority);
    return job->start(step);
}

} // namespace syncdeck::session

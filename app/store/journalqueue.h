// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journal.h"
#include "app/store/journalfile.h"

#include <QtConcurrentRun>

namespace syncdeck::store {

// How the journal's sources pass work to its thread.

template <typename T, typename Work>
QFuture<Result<T>> Journal::inOrder(Work work)
{
    return QtConcurrent::run(&m_thread, [this, work = std::move(work)]() -> Result<T> {
        const qint64 before = m_file->changes();
        Result<T> result = work(*m_file);
        if (m_file->changes() != before)
            QMetaObject::invokeMethod(this, &Journal::changed, Qt::QueuedConnection);
        return result;
    });
}

} // namespace syncdeck::store

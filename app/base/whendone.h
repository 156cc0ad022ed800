// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QFutureWatcher>

namespace syncdeck {

/// Calls `run` with the result when the operation has finished, from the event loop of the
/// context's thread; not if the context has been destroyed by then. (`QFuture::then` with a context
/// is undefined in that case before Qt 6.8, so the program does not use it.)
template <typename T, typename Run>
void whenDone(const QFuture<T> &future, QObject *context, Run run)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, run = std::move(run)]() mutable {
                         watcher->deleteLater();
                         run(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/background.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace syncdeck {

void giveWayToTheWindow()
{
#ifdef Q_OS_LINUX
    // QThread's priorities change nothing here; a thread's nice value does, and is inherited.
    constexpr int nice = 10;
    static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice));
#endif
}

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/programstart.h"

#include "app/base/privateprocess.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace syncdeck {

namespace {

#ifdef Q_OS_UNIX

void openStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF)
            continue;
        // The lowest free number is the one that is missing. Opened the wrong way round, so that
        // no output is thrown away as if it had been written, and no input looks empty.
        if (open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
            open("/", O_RDONLY); // which can be neither read nor written as a file
    }
}

void outliveTheFileSizeLimit()
{
    struct sigaction before{};
    if (sigaction(SIGXFSZ, nullptr, &before) != 0 || before.sa_handler != SIG_DFL)
        return;
    // Not SIG_IGN, which programs that are started from here would inherit.
    struct sigaction action{};
    action.sa_handler = [](int) {
    };
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGXFSZ, &action, nullptr);
}

#endif

} // namespace

void startProgram()
{
#ifdef Q_OS_UNIX
    openStandardDescriptors();
    outliveTheFileSizeLimit();
#endif
    keepProcessPrivate();
}

} // namespace syncdeck

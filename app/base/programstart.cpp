// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/programstart.h"

#include "app/base/privateprocess.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <string_view>
#include <sys/mman.h>
#include <sys/resource.h>
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

/// Before anything that could translate it.
[[noreturn]] void giveUp(std::string_view why)
{
    constexpr int machine = 7; // as all problems of this machine
    [[maybe_unused]] const auto written = write(STDERR_FILENO, why.data(), why.size());
    _exit(machine);
}

/// A history, a connection for each of many readings, and what libraries open for themselves.
constexpr std::size_t enoughDescriptors = 48;

bool canOpenEnough()
{
    std::array<int, enoughDescriptors> opened{};
    std::size_t count = 0;
    while (count < opened.size()) {
        const int descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
        if (descriptor < 0)
            break;
        opened[count++] = descriptor;
    }
    for (std::size_t i = 0; i < count; ++i)
        close(opened[i]);
    return count == opened.size();
}

void haveEnoughDescriptors()
{
    if (canOpenEnough())
        return;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        if (setrlimit(RLIMIT_NOFILE, &limit) == 0 && canOpenEnough())
            return;
    }
    giveUp("This process may open too few file descriptors. Allow it 64 at least (ulimit -n), then "
           "try again.\n");
}

void haveEnoughAddresses()
{
#ifdef __GLIBC__
    // Else each thread gets an arena of its own, of 64 MiB of addresses, and a connection has a
    // thread.
    constexpr int arenas = 2;
    mallopt(M_ARENA_MAX, arenas);
#endif

    // Only asked for, and given back: the stacks of threads, and what libraries keep.
    constexpr std::size_t enough = 96UL * 1024 * 1024;
    void *place =
        mmap(nullptr, enough, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (place == MAP_FAILED)
        giveUp(
            "This process may use too little memory. Allow it 256 MiB at least (ulimit -v), then "
            "try again.\n");
    munmap(place, enough);
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
    haveEnoughDescriptors();
    haveEnoughAddresses();
    outliveTheFileSizeLimit();
#endif
    keepProcessPrivate();
}

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
//
// Preloaded into a program that is tried on a hostile machine: it stands between the program and
// what the machine would have to be for that. Environment variables say what goes wrong.
//
// MACHINE_CLOCK=SECONDS[@CALLS]: the clock of the day is off by that, from so many looks at it on.
//
// MACHINE_DISK=BYTES:FOLDER: files below the folder may grow by that together, then it is full;
// with MACHINE_HOLD, from when it holds.
//
// MACHINE_HOLD=TEXT:NUMBER:FOLDER: before so many requests that begin with the text are sent, the
// thread that sends makes the file `held` in the folder, and goes on when there is one called `go`.
// So do those that send further ones. A test can do something in between.

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::string_view setting(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

time_t clockOffset()
{
    static const std::string_view value = setting("MACHINE_CLOCK");
    if (value.empty())
        return 0;
    static const time_t offset = std::atoll(value.data());
    static const std::size_t at = value.find('@');
    static const long long from =
        at == std::string_view::npos ? 0 : std::atoll(value.data() + at + 1);
    static std::atomic<long long> looks = 0;
    return looks.fetch_add(1) >= from ? offset : 0;
}

/// Whether a file that is open lies below the folder that is full.
bool isBelow(int descriptor, std::string_view folder)
{
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    char path[PATH_MAX];
    const ssize_t length = readlink(link, path, sizeof path);
    return length > 0 &&
           std::string_view(path, static_cast<std::size_t>(length)).starts_with(folder);
}

std::atomic<bool> hasHeld = false;

/// Whether a file may become so large; takes the room that this needs.
bool hasRoom(int descriptor, off_t end)
{
    static const bool isLater = !setting("MACHINE_HOLD").empty();
    if (isLater && !hasHeld)
        return true;
    static const std::string_view value = setting("MACHINE_DISK");
    static const std::size_t colon = value.find(':');
    if (colon == std::string_view::npos || !isBelow(descriptor, value.substr(colon + 1)))
        return true;
    struct stat now{};
    if (fstat(descriptor, &now) != 0 || !S_ISREG(now.st_mode) || end <= now.st_size)
        return true;
    static std::mutex mutex;
    static long long left = std::atoll(value.data());
    const std::lock_guard lock(mutex);
    if (end - now.st_size > left)
        return false;
    left -= end - now.st_size;
    return true;
}

off_t placeOf(int descriptor)
{
    return lseek(descriptor, 0, SEEK_CUR);
}

void holdBefore(const void *data, std::size_t size)
{
    static const std::string value(setting("MACHINE_HOLD"));
    if (value.empty())
        return;
    static const std::size_t first = value.find(':');
    static const std::size_t second = value.find(':', first + 1);
    static const long long number = std::atoll(value.c_str() + first + 1);
    static std::atomic<long long> seen = 0;
    const std::string_view sent(static_cast<const char *>(data), size);
    if (!sent.starts_with(std::string_view(value).substr(0, first)) || ++seen < number)
        return;
    hasHeld = true;
    const std::string folder = value.substr(second + 1);
    close(open((folder + "/held").c_str(), O_CREAT | O_WRONLY, S_IRUSR | S_IWUSR));
    while (access((folder + "/go").c_str(), F_OK) != 0) {
        const struct timespec moment{0, 1'000'000};
        nanosleep(&moment, nullptr);
    }
}

} // namespace

// What the C library calls them, with the types that it gives them.
extern "C" {

int clock_gettime(clockid_t clock, struct timespec *moment) noexcept
{
    static const auto real = next<decltype(&clock_gettime)>("clock_gettime");
    const int result = real(clock, moment);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        moment->tv_sec += clockOffset();
    return result;
}

int gettimeofday(struct timeval *moment, void *zone) noexcept
{
    static const auto real = next<int (*)(struct timeval *, void *)>("gettimeofday");
    const int result = real(moment, zone);
    if (result == 0)
        moment->tv_sec += clockOffset();
    return result;
}

time_t time(time_t *moment) noexcept
{
    struct timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (moment)
        *moment = now.tv_sec;
    return now.tv_sec;
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    static const auto real = next<decltype(&write)>("write");
    holdBefore(data, size);
    const off_t place = placeOf(descriptor);
    if (place >= 0 && !hasRoom(descriptor, place + static_cast<off_t>(size))) {
        errno = ENOSPC;
        return -1;
    }
    return real(descriptor, data, size);
}

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t offset)
{
    static const auto real = next<decltype(&pwrite)>("pwrite");
    if (!hasRoom(descriptor, offset + static_cast<off_t>(size))) {
        errno = ENOSPC;
        return -1;
    }
    return real(descriptor, data, size, offset);
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    static const auto real = next<decltype(&pwrite64)>("pwrite64");
    if (!hasRoom(descriptor, static_cast<off_t>(offset) + static_cast<off_t>(size))) {
        errno = ENOSPC;
        return -1;
    }
    return real(descriptor, data, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    static const auto real = next<decltype(&ftruncate)>("ftruncate");
    if (!hasRoom(descriptor, size)) {
        errno = ENOSPC;
        return -1;
    }
    return real(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    static const auto real = next<decltype(&ftruncate64)>("ftruncate64");
    if (!hasRoom(descriptor, static_cast<off_t>(size))) {
        errno = ENOSPC;
        return -1;
    }
    return real(descriptor, size);
}

ssize_t send(int socket, const void *data, size_t size, int flags)
{
    static const auto real = next<decltype(&send)>("send");
    holdBefore(data, size);
    return real(socket, data, size, flags);
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags)
{
    static const auto real = next<decltype(&sendmsg)>("sendmsg");
    if (message->msg_iovlen > 0)
        holdBefore(message->msg_iov[0].iov_base, message->msg_iov[0].iov_len);
    return real(socket, message, flags);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
    static const auto real = next<decltype(&writev)>("writev");
    if (count > 0)
        holdBefore(parts[0].iov_base, parts[0].iov_len);
    return real(descriptor, parts, count);
}
}

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/interruption.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace syncdeck {

namespace {

// What a signal handler can reach: it is called by the system, with nothing to hand it in by.
int signalPipe[2] = {-1, -1};
volatile std::sig_atomic_t signalSeen = 0;

void onSignal(int number)
{
    // All that a signal handler may do.
    const int before = errno;
    signalSeen = number;
    const char mark = 1;
    [[maybe_unused]] const auto written = write(signalPipe[1], &mark, 1);
    errno = before;
}

enum class First { Descriptor, Signal };

/// What is there first; the descriptor, where both are.
First firstOf(int descriptor, short events)
{
    // The mark of a signal is never taken out of the pipe.
    std::array<pollfd, 2> ends{pollfd{descriptor, events, 0}, pollfd{signalPipe[0], POLLIN, 0}};
    while (poll(ends.data(), ends.size(), -1) < 0) {
        if (errno != EINTR)
            return First::Descriptor; // whose use will tell what is wrong
    }
    return ends[0].revents != 0 ? First::Descriptor : First::Signal;
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    signalSeen = 0;
    if (pipe(signalPipe) != 0)
        return;
    for (const int end : signalPipe) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    struct sigaction action{};
    action.sa_handler = onSignal;
    // Without SA_RESTART: a prompt that waits is broken off.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before{};
        if (sigaction(number, nullptr, &before) != 0 || before.sa_handler == SIG_IGN)
            continue;
        if (sigaction(number, &action, nullptr) == 0)
            m_before.push_back({number, before});
    }
}

Interruption::~Interruption()
{
    for (const Before &before : m_before)
        sigaction(before.number, &before.action, nullptr);
    for (int &end : signalPipe) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

int Interruption::signalNumber()
{
    return signalSeen;
}

bool Interruption::waitToRead(int descriptor)
{
    return signalSeen == 0 && firstOf(descriptor, POLLIN) == First::Descriptor && signalSeen == 0;
}

bool Interruption::waitToWrite(int descriptor)
{
    return firstOf(descriptor, POLLOUT) == First::Descriptor;
}

} // namespace syncdeck

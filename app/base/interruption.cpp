// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/interruption.h"

#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace syncdeck {

namespace {

// What a signal handler can reach: it is called by the system, with nothing to hand it in by.
int signalPipe[2] = {-1, -1};
volatile std::sig_atomic_t signalSeen = 0;

void onSignal(int number)
{
    // All that a signal handler may do.
    signalSeen = number;
    const char mark = 1;
    [[maybe_unused]] const auto written = write(signalPipe[1], &mark, 1);
}

void handle(void (*handler)(int), int flags)
{
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = flags; // without SA_RESTART: a prompt that waits is broken off
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM})
        sigaction(number, &action, nullptr);
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    handle(onSignal, static_cast<int>(SA_RESETHAND));
}

Interruption::~Interruption()
{
    handle(SIG_DFL, 0);
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

} // namespace syncdeck

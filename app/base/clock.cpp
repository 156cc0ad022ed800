// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/clock.h"

#include <QTimer>

#include <algorithm>

namespace syncdeck {

using namespace std::chrono_literals;

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context,
                        std::function<void()> run)
{
    // A child of the context, so that it goes with it: QTimer::singleShot would keep the timer of
    // every request that ended long before its time was out.
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [timer, run = std::move(run)] {
        timer->deleteLater();
        run();
    });
    timer->start(std::max(delay, 0ms));
}

} // namespace syncdeck

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// From the start of the process until its window is on the screen, and its resident memory a moment
// later, against a Qt program with a main window and a table that does nothing else; medians of one
// run, alternating. The display server itself says when a window comes.

#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/screen.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <thread>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 15;

struct Took
{
    std::vector<double> milliseconds;
    std::vector<double> bytes;
};

void start(bench::Screen &screen, const QString &program, Took &took)
{
    screen.forget();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, QStringList());
    if (!process.waitForStarted())
        bench::giveUp("a program does not start");
    screen.awaitWindow();
    took.milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    std::this_thread::sleep_for(500ms); // until what comes after the window has settled
    took.bytes.push_back(double(bench::residentBytes(process.processId())));
    process.kill();
    process.waitForFinished();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    bench::Screen screen;
    Took ours;
    Took empty;
    Took warmUp;
    start(screen, QStringLiteral(SYNCDECK_PROGRAM), warmUp);
    start(screen, QStringLiteral(EMPTY_PROGRAM), warmUp);
    for (int i = 0; i < rounds; ++i) {
        start(screen, QStringLiteral(SYNCDECK_PROGRAM), ours);
        start(screen, QStringLiteral(EMPTY_PROGRAM), empty);
    }
    const auto add = [](const QString &what, double ratio, double most, const QString &how) {
        bench::Report().add(
            {what, u"\u2264 %1 times"_s.arg(bench::figure(most, 1)),
             bench::figure(ratio, 2, u"times"), ratio <= most,
             how + u"; medians of %1 starts of each, alternating, in a home without "
                   "profiles"_s.arg(rounds)});
    };
    const double time = bench::median(ours.milliseconds);
    const double emptyTime = bench::median(empty.milliseconds);
    constexpr double mostTime = 2.0;
    add(u"window visible, against an empty Qt main window with a table"_s, time / emptyTime,
        mostTime,
        u"from the start of the process until the display maps the window: %1 and %2"_s.arg(
            bench::figure(time, 1, u"ms"), bench::figure(emptyTime, 1, u"ms")));
    const double memory = bench::median(ours.bytes);
    const double emptyMemory = bench::median(empty.bytes);
    constexpr double mostMemory = 1.8;
    constexpr double megabyte = 1e6;
    add(u"its resident memory, against the same"_s, memory / emptyMemory, mostMemory,
        u"VmRSS half a second later: %1 and %2"_s.arg(
            bench::figure(memory / megabyte, 1, u"MB"),
            bench::figure(emptyMemory / megabyte, 1, u"MB")));
    return 0;
}

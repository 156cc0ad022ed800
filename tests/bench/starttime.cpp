// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// usage: starttime COMMAND [ARGUMENT…]
// Starts a program several times and prints the median of the milliseconds from the start of the
// process until the display maps its window. For packages, which lie anywhere.

#include "tests/bench/measure.h"
#include "tests/bench/screen.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTextStream>

using namespace syncdeck;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList command = QCoreApplication::arguments().sliced(1);
    if (command.isEmpty()) {
        QTextStream(stderr) << "usage: starttime COMMAND [ARGUMENT...]\n";
        return 2;
    }
    bench::Screen screen;
    std::vector<double> milliseconds;
    constexpr int rounds = 11;
    for (int i = 0; i <= rounds; ++i) {
        screen.forget();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer timer;
        timer.start();
        process.start(command.first(), command.sliced(1));
        if (!process.waitForStarted())
            bench::giveUp("the program does not start");
        screen.awaitWindow();
        if (i > 0) // the first warms up
            milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        process.kill();
        process.waitForFinished();
    }
    QTextStream(stdout) << bench::figure(bench::median(milliseconds), 0) << "\n";
    return 0;
}

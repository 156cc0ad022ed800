// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// From the start of the process until its window is on the screen, and its resident memory a moment
// later, against a Qt program with a main window and a table that does nothing else; medians of one
// run, alternating. The display server itself says when a window comes.

#include "tests/bench/measure.h"
#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdlib>
#include <memory>
#include <poll.h>
#include <thread>
#include <xcb/xcb.h>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 15;
constexpr int patienceMs = 20'000;

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

/// Hears of every window that comes onto the screen.
class Screen
{
public:
    Screen()
        : m_display(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_display) != 0)
            giveUp("no display");
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_display)).data->root;
        const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_display, root, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(m_display);
    }
    ~Screen() { xcb_disconnect(m_display); }
    Q_DISABLE_COPY_MOVE(Screen)

    /// Until a window is there that is larger than a tool tip.
    void awaitWindow()
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < patienceMs) {
            while (const auto event = next()) {
                if ((event->response_type & 0x7F) != XCB_MAP_NOTIFY)
                    continue;
                if (isLarge(reinterpret_cast<const xcb_map_notify_event_t *>(event.get())->window))
                    return;
            }
            pollfd waiting{xcb_get_file_descriptor(m_display), POLLIN, 0};
            poll(&waiting, 1, patienceMs);
        }
        giveUp("no window came");
    }

    /// What came meanwhile does not count.
    void forget()
    {
        while (next()) {
        }
    }

private:
    using Event = std::unique_ptr<xcb_generic_event_t, decltype(&std::free)>;

    [[nodiscard]] Event next() { return {xcb_poll_for_event(m_display), &std::free}; }

    [[nodiscard]] bool isLarge(xcb_window_t window)
    {
        constexpr int least = 300;
        const std::unique_ptr<xcb_get_geometry_reply_t, decltype(&std::free)> geometry(
            xcb_get_geometry_reply(m_display, xcb_get_geometry(m_display, window), nullptr),
            &std::free);
        return geometry && geometry->width > least && geometry->height > least;
    }

    xcb_connection_t *m_display;
};

struct Took
{
    std::vector<double> milliseconds;
    std::vector<double> bytes;
};

void start(Screen &screen, const QString &program, Took &took)
{
    screen.forget();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, QStringList());
    if (!process.waitForStarted())
        giveUp("a program does not start");
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
    Screen screen;
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

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/screen.h"

#include <QElapsedTimer>

#include <cstdio>
#include <poll.h>

namespace syncdeck::bench {

namespace {

constexpr int patienceMs = 20'000;

} // namespace

void giveUp(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

Screen::Screen()
    : m_display(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_display) != 0)
        giveUp("no display");
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_display)).data->root;
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_display, root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(m_display);
}

Screen::~Screen()
{
    xcb_disconnect(m_display);
}

void Screen::awaitWindow()
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

void Screen::forget()
{
    while (next()) {
    }
}

bool Screen::isLarge(xcb_window_t window)
{
    constexpr int least = 300;
    const std::unique_ptr<xcb_get_geometry_reply_t, decltype(&std::free)> geometry(
        xcb_get_geometry_reply(m_display, xcb_get_geometry(m_display, window), nullptr),
        &std::free);
    return geometry && geometry->width > least && geometry->height > least;
}

} // namespace syncdeck::bench

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace syncdeck::bench {

/// Ends the program, which cannot measure.
[[noreturn]] void giveUp(const char *what);

/// Hears of every window that comes onto the screen.
class Screen
{
public:
    Screen();
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    /// Until a window is there that is larger than a tool tip.
    void awaitWindow();
    /// What came meanwhile does not count.
    void forget();

private:
    using Event = std::unique_ptr<xcb_generic_event_t, decltype(&std::free)>;

    [[nodiscard]] Event next() { return {xcb_poll_for_event(m_display), &std::free}; }
    [[nodiscard]] bool isLarge(xcb_window_t window);

    xcb_connection_t *m_display;
};

} // namespace syncdeck::bench

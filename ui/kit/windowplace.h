// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace syncdeck::kit {

// Where windows open. Both functions count the frame that a window manager draws, and leave the
// window to its screen alone when it fills it.

/// Makes the window no larger than its screen and moves it into it.
void fitToScreen(QWidget &window);

/// Centres the window over `below`, as far as both stay inside the screen of `below`. Window
/// managers are not relied on: some put new windows into a corner.
void centerOver(QWidget &window, const QWidget &below);

} // namespace syncdeck::kit

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace syncdeck::test {

// What somebody without a mouse, or without eyes, meets in a window. Each gives a sentence for
// every fault; none is what one wants.

/// Goes through the window by Tab: every widget that takes part is reached once, in reading order,
/// and nothing holds the keyboard.
[[nodiscard]] QStringList faultsOfTabbing(QWidget &window);

/// Every widget that can have the keyboard has a name that a screen reader speaks.
[[nodiscard]] QStringList unnamed(const QWidget &window);

/// Letters with Alt that two visible labels, buttons or groups of the window share.
[[nodiscard]] QStringList sharedLetters(const QWidget &window);

} // namespace syncdeck::test

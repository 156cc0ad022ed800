// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace syncdeck::ui {

/// What a later start of the program asks of a window that is there already: to come forward, and
/// to open a link.
struct WindowRequest
{
    QByteArray link; ///< as it was given, sound or not; empty: none
    /// By which the desktop knows that a person asked for the window, as it gave it to the later
    /// start; empty: it gave none.
    QByteArray activationToken;

    friend bool operator==(const WindowRequest &, const WindowRequest &) = default;
};

/// In bytes, of a request as it is sent.
inline constexpr qsizetype maxRequestLength = 16'384;

/// A link of any length is sent as far as it takes to see that it is too long.
[[nodiscard]] QByteArray writeRequest(const WindowRequest &request);

/// Whether all of a request has come.
[[nodiscard]] bool isWholeRequest(QByteArrayView bytes);

/// Nothing when it is not exactly what `writeRequest` of this version writes.
[[nodiscard]] std::optional<WindowRequest> readRequest(QByteArrayView bytes);

} // namespace syncdeck::ui

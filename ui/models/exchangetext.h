// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/loggedexchange.h"

#include <QString>

namespace syncdeck::ui {

// An exchange of the request log in words.

/// Path and query, readable: `/v1/Services/…/Items/agent%2F1042?PageSize=100`. What would change
/// the meaning of the path stays encoded.
[[nodiscard]] QString addressText(const QUrl &url);
/// `201`, or why there is none: `no answer`, `cancelled`.
[[nodiscard]] QString statusText(const net::LoggedExchange &exchange);
/// As the answer's headers gave it; empty when there is none.
[[nodiscard]] QString requestIdText(const net::LoggedExchange &exchange);

/// What came of it in one line, and when it failed what that means.
[[nodiscard]] QString summaryText(const net::LoggedExchange &exchange);
/// Request line, headers and body; a form's fields one a line, decoded, besides the form itself.
[[nodiscard]] QString requestText(const net::LoggedExchange &exchange);
/// Status, headers and body; JSON re-indented with every number and text as spelled unless
/// `exact`, then as it came.
[[nodiscard]] QString answerText(const net::LoggedExchange &exchange, bool exact);

} // namespace syncdeck::ui

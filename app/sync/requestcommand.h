// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/loggedexchange.h"

namespace syncdeck::sync {

// A request that was sent, as a command line for others to repeat it. No secret is in them: they
// name the customary environment variables.

/// For curl, with `$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN` or `$TWILIO_API_KEY:$TWILIO_API_SECRET`,
/// as it was sent with. An error when the request cannot stand on a command line.
[[nodiscard]] Result<QByteArray> curlCommand(const net::LoggedExchange &exchange);

/// For the command line tool `twilio`, which names its commands after the paths of the API. An
/// error
/// (`InvalidInput`), with the reason as its detail, when there is no such command: it talks to
/// Twilio alone, and lists from a page of its own choice.
[[nodiscard]] Result<QByteArray> twilioCommand(const net::LoggedExchange &exchange);

} // namespace syncdeck::sync

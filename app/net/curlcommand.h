// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/net/loggedexchange.h"

namespace syncdeck::net {

/// A command line for a POSIX shell by which curl sends the same request: method, URL, headers and
/// body, byte for byte. `credentials` stands after `--user` as it is, such as
/// `"$NAME:$PASSWORD"` in double quotes; empty: none are sent. Headers that were hidden or that
/// curl makes itself are left out. An error (`InvalidInput`) when the body was not kept whole or
/// cannot stand on a command line.
[[nodiscard]] Result<QByteArray> curlCommand(const LoggedExchange &exchange,
                                             const QByteArray &credentials);

} // namespace syncdeck::net

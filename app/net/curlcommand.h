// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/net/loggedexchange.h"

namespace syncdeck::net {

/// A command for a POSIX shell with which curl sends the same request: method, URL, headers and
/// body, byte for byte. `credentials` is the argument of `--user` as it is, such as
/// `"$NAME:$PASSWORD"` with its double quotes; empty: none are sent. Headers that were hidden, or
/// that curl adds itself, are left out. Fails with `InvalidInput` if the log does not have the
/// whole body, or if the body cannot be written on a command line.
[[nodiscard]] Result<QByteArray> curlCommand(const LoggedExchange &exchange,
                                             const QByteArray &credentials);

} // namespace syncdeck::net

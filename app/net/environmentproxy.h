// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QNetworkProxy>
#include <QUrl>

#include <optional>

namespace syncdeck::net {

/// The proxy that the environment variables name for a URL, as curl and other programs read them.
/// For an `https` URL: `https_proxy`, else `all_proxy`, else `http_proxy`; for an `http` URL the
/// same without `https_proxy`. Names in lower case take precedence over those in upper case. The
/// scheme is `http` (also the default), `socks5` (host names are resolved here), `socks5h` or
/// `socks` (resolved by the proxy). No proxy is used for what `no_proxy` lists: `*`, hosts with
/// their subdomains, addresses, and networks such as `10.0.0.0/8`, each with or without a port.
///
/// Returns nothing if no variable is set. Fails with `ProxyUnusable`, the variable as subject and
/// its value as detail, if the value is not the address of a proxy or has another scheme: the user
/// wants a proxy, so none must be bypassed.
[[nodiscard]] std::optional<Result<QNetworkProxy>> environmentProxy(const QUrl &url);

} // namespace syncdeck::net

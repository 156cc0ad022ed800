// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QNetworkProxy>
#include <QUrl>

#include <optional>

namespace syncdeck::net {

/// The proxy that environment variables name for a URL, as curl and others read them: of an `https`
/// URL `https_proxy`, else `all_proxy`, else `http_proxy`; of an `http` one without the first. Each
/// may be spelled in capitals, and the small letters come first. The kind is `http` (also where
/// none is named), `socks5` (the host's name is looked up here), `socks5h` or `socks` (by the
/// proxy). What `no_proxy` lists gets none: `*`, hosts with all that is below them, addresses,
/// networks such as `10.0.0.0/8`, each with a port or without.
///
/// Nothing when no variable is set. `ProxyUnusable` with the variable as subject for what is no
/// proxy's address, or of another kind, which is the detail: passing by a proxy that was named
/// would be against what its user wants.
[[nodiscard]] std::optional<Result<QNetworkProxy>> environmentProxy(const QUrl &url);

} // namespace syncdeck::net

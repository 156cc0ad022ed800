// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/requestlog.h"

#include <functional>
#include <vector>

namespace syncdeck::net {

/// Receives the text in pieces; not called again after an error.
using HarSink = std::function<Result<void>(const QByteArray &)>;

/// Writes the exchanges as an HTTP Archive 1.2, which browsers and other tools open. A form is
/// written both as fields and as text. A body that is not UTF-8 is written as base64; one that the
/// log has shortened says so in a comment. An exchange without an answer has status 0, and the
/// system's message as `_error`. Errors: those of the sink.
[[nodiscard]] Result<void> writeHar(const std::vector<RequestLog::Entry> &entries,
                                    const HarSink &sink);

/// Writes the archive to a file, which appears only when it is complete. Errors: `FileUnwritable`,
/// `DiskFull`.
[[nodiscard]] Result<void> saveHar(const QString &path,
                                   const std::vector<RequestLog::Entry> &entries);

} // namespace syncdeck::net

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/requestlog.h"

#include <functional>
#include <vector>

namespace syncdeck::net {

/// Takes the text piece by piece; after an error no more.
using HarSink = std::function<Result<void>(const QByteArray &)>;

/// Writes the exchanges in the form of HTTP Archive 1.2, which browsers and other tools open. A
/// form that was sent is there field by field and as text. A body that is no UTF-8 goes as base64;
/// one that was not kept whole says so in a comment. An exchange without an answer has status 0,
/// and what the system said of it as `_error`. Errors: those of the sink.
[[nodiscard]] Result<void> writeHar(const std::vector<RequestLog::Entry> &entries,
                                    const HarSink &sink);

/// The same to a file that appears only when it is whole. Errors: `FileUnwritable`, `DiskFull`.
[[nodiscard]] Result<void> saveHar(const QString &path,
                                   const std::vector<RequestLog::Entry> &entries);

} // namespace syncdeck::net

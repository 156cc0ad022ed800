// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/requestlog.h"

#include <QIODevice>

#include <vector>

namespace syncdeck::net {

/// Writes the exchanges in the form of HTTP Archive 1.2, which browsers and other tools open. A
/// body that is no UTF-8 goes as base64; one that was not kept whole says so in a comment. An
/// exchange without an answer has status 0, and what the system said of it as `_error`. False when
/// the device did not take all of it.
[[nodiscard]] bool writeHar(const std::vector<RequestLog::Entry> &entries, QIODevice &device);

/// The same to a file that appears only when it is whole. Errors: `FileUnwritable`, `DiskFull`.
[[nodiscard]] Result<void> saveHar(const QString &path,
                                   const std::vector<RequestLog::Entry> &entries);

} // namespace syncdeck::net

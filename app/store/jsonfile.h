// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QJsonObject>

namespace syncdeck::store {

/// Replaces a file, readable by this user only. Texts keep every character, also a U+FEFF at the
/// start. Errors: those of OutputFile.
[[nodiscard]] Result<void> writeJsonFile(const QString &path, const QJsonObject &content);

} // namespace syncdeck::store

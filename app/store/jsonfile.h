// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QJsonObject>

namespace syncdeck::store {

/// Replaces a file of this user's as a whole, readable by the user alone. Texts come back as they
/// are, also those that begin with a U+FEFF. Errors: those of OutputFile.
[[nodiscard]] Result<void> writeJsonFile(const QString &path, const QJsonObject &content);

} // namespace syncdeck::store

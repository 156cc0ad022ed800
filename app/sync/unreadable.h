// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace syncdeck::sync {

/// `AnswerUnreadable`, with the attribute that could not be read, or where that is null with the
/// beginning of the body, as detail.
[[nodiscard]] Failure unreadable(const QByteArray &body, const char *attribute = nullptr);

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace syncdeck::sync {

/// A moment as the service writes it (ISO 8601; without a zone it means GMT), in milliseconds since
/// 1970 in UTC; nothing when it is none.
[[nodiscard]] std::optional<qint64> momentOf(std::string_view text);

/// Whether a text is a URL, strictly, as QUrl sees it; an empty one is not.
[[nodiscard]] bool isUrl(std::string_view text);

} // namespace syncdeck::sync

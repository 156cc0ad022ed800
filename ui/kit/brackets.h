// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <optional>

namespace syncdeck::kit {

/// Where the partner of the bracket at `at` stands; nothing when there is no bracket at this place,
/// or one inside a string, or no partner of its kind. Lines are separated by U+2029, as
/// QTextDocument::toRawText gives them.
[[nodiscard]] std::optional<qsizetype> matchingBracket(QStringView text, qsizetype at);

} // namespace syncdeck::kit

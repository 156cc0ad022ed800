// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace syncdeck::json {

/// The elements of an array, each as the bytes it is written with; nothing when the text is no JSON
/// array. They live as long as the text.
[[nodiscard]] std::optional<QList<QByteArrayView>> elements(QByteArrayView array);

} // namespace syncdeck::json

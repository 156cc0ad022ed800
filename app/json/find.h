// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace syncdeck::json {

/// The value of an object's member, as the bytes it is written with; nothing when there is no such
/// member or the text is no JSON object. Escapes in names are understood. Of duplicates the last.
[[nodiscard]] std::optional<QByteArrayView> findMember(QByteArrayView object, QStringView name);

/// The same for an element of an array, counted from 0.
[[nodiscard]] std::optional<QByteArrayView> findElement(QByteArrayView array, qsizetype index);

} // namespace syncdeck::json

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <optional>
#include <utility>

namespace syncdeck::sandbox {

/// A JSON string with its quotes.
[[nodiscard]] QByteArray jsonString(QByteArrayView utf8);
/// A JSON string, or null.
[[nodiscard]] QByteArray jsonString(const std::optional<QByteArray> &utf8);
/// A moment as the service writes it (2015-07-30T20:00:00Z), or null. Milliseconds since 1970, UTC.
[[nodiscard]] QByteArray jsonDate(std::optional<qint64> moment);
[[nodiscard]] QByteArray jsonBool(bool value);

/// An object of members whose values are JSON text already.
[[nodiscard]] QByteArray
jsonObject(std::initializer_list<std::pair<const char *, QByteArray>> members);

} // namespace syncdeck::sandbox

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

#include <string_view>
#include <type_traits>

namespace syncdeck::sync {

// The value of an attribute by itself (QString, QUrl, QByteArray, QDateTime, bool), and as it
// stands in an answer: bytes of it, a moment in milliseconds since 1970 in UTC, or a bool.

template <typename Value>
using Viewed =
    std::conditional_t<std::is_same_v<Value, QDateTime>, qint64,
                       std::conditional_t<std::is_same_v<Value, bool>, bool, std::string_view>>;

/// From an answer; a URL must be one (see isUrl).
template <typename Value>
[[nodiscard]] Value toValue(Viewed<Value> view);
template <>
QString toValue<QString>(std::string_view utf8);
template <>
QUrl toValue<QUrl>(std::string_view encoded);
template <>
QByteArray toValue<QByteArray>(std::string_view bytes);
template <>
QDateTime toValue<QDateTime>(qint64 milliseconds);
template <>
inline bool toValue<bool>(bool value)
{
    return value;
}

/// The bytes that a view of the value points into.
[[nodiscard]] QByteArray toBytes(const QString &text);
[[nodiscard]] QByteArray toBytes(const QUrl &url);
[[nodiscard]] inline QByteArray toBytes(const QByteArray &bytes)
{
    return bytes;
}

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/message.h"
#include "app/sql/database.h"

#include <functional>

namespace syncdeck::sandbox {

/// Milliseconds since 1970 in UTC. Called on the sandbox's own thread.
using Now = std::function<qint64()>;

/// What every kind of resource works with.
struct Context
{
    sql::Database &database;
    QByteArray accountSid;
    Now now;
};

/// A SID of this kind ("IS", "MP" …) with 32 random hexadecimal digits.
[[nodiscard]] QByteArray newSid(const char *prefix);

/// A TTL parameter: nothing when it is not sent or empty.
struct Ttl
{
    bool isValid = true;
    std::optional<qint64> seconds;

    /// The moment it leads to; nothing for 0, which means never.
    [[nodiscard]] std::optional<qint64> expiry(qint64 now) const;
};

[[nodiscard]] Ttl ttlOf(const Fields &form, const QByteArray &name);

/// NULL for nothing.
template <typename T>
[[nodiscard]] QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

template <typename T>
[[nodiscard]] std::optional<T> optionalOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.value<T>());
}

} // namespace syncdeck::sandbox

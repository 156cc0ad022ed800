// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/item.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace syncdeck::transfer {

using sync::Attribute;

/// What can be written of an item, in the order in which the service gives it.
[[nodiscard]] QList<Attribute> allAttributes();
/// Key, data, expiry and revision: what an import can use.
[[nodiscard]] QList<Attribute> usualAttributes();

/// The service's name for it, such as `date_expires`.
[[nodiscard]] QByteArray nameOf(Attribute attribute);
[[nodiscard]] std::optional<Attribute> attributeNamed(const QByteArray &name);

/// Its value as text, dates as the service writes them; nothing when it is null.
[[nodiscard]] std::optional<QByteArray> valueOf(const sync::ItemView &item, Attribute attribute);

} // namespace syncdeck::transfer

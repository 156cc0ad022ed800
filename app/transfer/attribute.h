// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/itemview.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace syncdeck::transfer {

/// What can be written of an item, in the order in which the service gives it.
enum class Attribute {
    Key,
    AccountSid,
    ServiceSid,
    MapSid,
    Url,
    Revision,
    Data,
    DateExpires,
    DateCreated,
    DateUpdated,
    CreatedBy,
};

/// All of them, in that order.
[[nodiscard]] QList<Attribute> allAttributes();
/// Key, data, expiry and revision: what an import can use.
[[nodiscard]] QList<Attribute> usualAttributes();

/// The service's name for it, such as `date_expires`.
[[nodiscard]] QByteArray nameOf(Attribute attribute);
[[nodiscard]] std::optional<Attribute> attributeNamed(const QByteArray &name);

/// Its value as text, dates as the service writes them; nothing when it is null.
[[nodiscard]] std::optional<QByteArray> valueOf(const sync::ItemView &item, Attribute attribute);

} // namespace syncdeck::transfer

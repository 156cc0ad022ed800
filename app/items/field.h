// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck::items {

/// The attributes of an item, in the order in which a table shows them.
enum class Field {
    Key,
    Data,
    Expires,
    Revision,
    Updated,
    Created,
    CreatedBy,
    Url,
    AccountSid,
    ServiceSid,
    MapSid,
    ETag,
};

[[nodiscard]] constexpr bool isDate(Field field)
{
    return field == Field::Expires || field == Field::Updated || field == Field::Created;
}

} // namespace syncdeck::items

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/oddity.h"

#include <optional>
#include <string_view>

namespace syncdeck::sync {

/// An item as it stands in the bytes of an answer: nothing is copied, so it lives no longer than
/// what it was read from. Texts are UTF-8, without the escapes of JSON; null attributes are
/// nothing.
struct ItemView
{
    std::string_view json; ///< the whole object, byte for byte; empty when it was not kept
    std::optional<std::string_view> key;
    std::optional<std::string_view> accountSid;
    std::optional<std::string_view> serviceSid;
    std::optional<std::string_view> mapSid;
    std::optional<std::string_view> url;
    std::optional<std::string_view> revision;
    std::optional<std::string_view> data; ///< the bytes as received, also of what is no object
    std::optional<qint64> dateExpires;    ///< milliseconds since 1970 in UTC, like the others
    std::optional<qint64> dateCreated;
    std::optional<qint64> dateUpdated;
    std::optional<std::string_view> createdBy;
    std::string_view etag; ///< empty when there was none, as for items of a list
    Oddities odd; ///< attributes that came in another shape, and but for `data` are null here
};

} // namespace syncdeck::sync

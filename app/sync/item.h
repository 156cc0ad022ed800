// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/attributevalue.h"
#include "app/sync/oddity.h"

#include <QList>

#include <optional>
#include <span>
#include <string_view>
#include <tuple>

namespace syncdeck::sync {

// A map item, by itself and as it stands in an answer, and the table of its attributes. From this
// table are made: what is read from answers, the columns of tables and of files, what items can be
// sorted by, and what the command line shows. A new attribute takes a line in each of the four
// lists below, and its title (see columnTitle in ui/models).

/// An attribute of an item. The numbers are those of a table's columns, which views keep in the
/// settings: new ones go to the end.
enum class Attribute {
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
    ETag, ///< of the answer's header, and so not in `itemAttributes`
};

/// An item that stands by itself. Attributes are null where the service says so, leaves them out,
/// or gives them in another shape than documented (see `odd`).
struct Item
{
    std::optional<QString> key;
    std::optional<QString> accountSid;
    std::optional<QString> serviceSid;
    std::optional<QString> mapSid;
    std::optional<QUrl> url;
    std::optional<QString> revision;      ///< opaque; goes into `If-Match`
    std::optional<QByteArray> data;       ///< the bytes as they stood in the answer; see `odd`
    std::optional<QDateTime> dateExpires; ///< UTC; nothing: never (or null); see `odd`
    std::optional<QDateTime> dateCreated;
    std::optional<QDateTime> dateUpdated;
    std::optional<QString> createdBy;

    /// From the answer's header; empty when there was none, as for items of a list.
    QString etag;

    Oddities odd = {};

    /// What to send as `If-Match`: the revision, else the ETag, else nothing.
    [[nodiscard]] std::optional<QString> matchable() const;

    friend bool operator==(const Item &, const Item &) = default;
};

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

/// A line of the table. `Value` is the kind of attribute: QString, QUrl, QByteArray (JSON) or
/// QDateTime.
template <typename Value>
struct ItemAttribute
{
    Attribute attribute;
    std::string_view name; ///< in answers, files and on the command line
    std::optional<Value> Item::*field;
    std::optional<Viewed<Value>> ItemView::*view;
    Oddity oddity; ///< what it is when it comes in another shape
};

/// In the order in which the service gives them.
inline constexpr std::tuple itemAttributes{
    ItemAttribute{Attribute::Key, "key", &Item::key, &ItemView::key, Oddity::Key},
    ItemAttribute{Attribute::AccountSid, "account_sid", &Item::accountSid, &ItemView::accountSid,
                  Oddity::Other},
    ItemAttribute{Attribute::ServiceSid, "service_sid", &Item::serviceSid, &ItemView::serviceSid,
                  Oddity::Other},
    ItemAttribute{Attribute::MapSid, "map_sid", &Item::mapSid, &ItemView::mapSid, Oddity::Other},
    ItemAttribute{Attribute::Url, "url", &Item::url, &ItemView::url, Oddity::Other},
    ItemAttribute{Attribute::Revision, "revision", &Item::revision, &ItemView::revision,
                  Oddity::Revision},
    ItemAttribute{Attribute::Data, "data", &Item::data, &ItemView::data, Oddity::Data},
    ItemAttribute{Attribute::Expires, "date_expires", &Item::dateExpires, &ItemView::dateExpires,
                  Oddity::Expires},
    ItemAttribute{Attribute::Created, "date_created", &Item::dateCreated, &ItemView::dateCreated,
                  Oddity::Created},
    ItemAttribute{Attribute::Updated, "date_updated", &Item::dateUpdated, &ItemView::dateUpdated,
                  Oddity::Updated},
    ItemAttribute{Attribute::CreatedBy, "created_by", &Item::createdBy, &ItemView::createdBy,
                  Oddity::Other},
};

/// With the ETag.
inline constexpr int attributeCount = std::tuple_size_v<decltype(itemAttributes)> + 1;

/// Calls `use` with each line of the table.
template <typename Use>
constexpr void forEachAttribute(Use use)
{
    std::apply([&](const auto &...line) { (use(line), ...); }, itemAttributes);
}

/// The same with those that are dates alone, and with the others.
template <typename Use>
constexpr void forEachDate(Use use)
{
    forEachAttribute([&]<typename Value>(const ItemAttribute<Value> &line) {
        if constexpr (std::is_same_v<Value, QDateTime>)
            use(line);
    });
}
template <typename Use>
constexpr void forEachText(Use use)
{
    forEachAttribute([&]<typename Value>(const ItemAttribute<Value> &line) {
        if constexpr (!std::is_same_v<Value, QDateTime>)
            use(line);
    });
}

/// Calls `use` with the line of one attribute; not for the ETag, which has none.
template <typename Use>
constexpr void withAttribute(Attribute attribute, Use use)
{
    forEachAttribute([&](const auto &line) {
        if (line.attribute == attribute)
            use(line);
    });
}

[[nodiscard]] constexpr bool isDate(Attribute attribute)
{
    bool result = false;
    forEachDate([&](const auto &line) { result = result || line.attribute == attribute; });
    return result;
}

inline constexpr std::size_t dateCount = [] {
    std::size_t count = 0;
    forEachDate([&](const auto &) { ++count; });
    return count;
}();

/// Which of the dates it is, from 0, in the order of the table.
[[nodiscard]] constexpr std::size_t dateIndex(Attribute date)
{
    std::size_t index = 0;
    bool isFound = false;
    forEachDate([&](const auto &line) {
        isFound = isFound || line.attribute == date;
        index += isFound ? 0 : 1;
    });
    return index;
}

/// An item that stands by itself.
[[nodiscard]] Item toItem(const ItemView &view);
[[nodiscard]] QList<Item> toItems(std::span<const ItemView> views);

} // namespace syncdeck::sync

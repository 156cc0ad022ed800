// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/itemsnapshot.h"

#include <cstring>

namespace syncdeck::items {

using sync::Attribute;

namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

} // namespace

void appendEncoded(std::string &url, std::string_view key)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : key) {
        if (isPlain(c)) {
            url += c;
            continue;
        }
        const auto code = static_cast<unsigned char>(c);
        url += '%';
        url += digits[code >> 4U];
        url += digits[code & 15U];
    }
}

std::optional<std::string_view> ItemSnapshot::key(Row row) const
{
    const Record &r = record(row);
    if ((r.flags & HasKey) == 0)
        return {};
    return part(r, 0, r.keySize);
}

std::optional<std::string_view> ItemSnapshot::data(Row row) const
{
    const Record &r = record(row);
    if ((r.flags & HasData) == 0)
        return {};
    return part(r, r.keySize, r.dataSize);
}

std::optional<qint64> ItemSnapshot::date(Row row, Attribute attribute) const
{
    if (!sync::isDate(attribute))
        return {};
    const qint64 date = record(row).dates[sync::dateIndex(attribute)];
    return date != noDate ? std::optional(date) : std::nullopt;
}

bool ItemSnapshot::hasOwnCopy(const Record &r, Attribute attribute)
{
    switch (attribute) {
    case Attribute::Key:
    case Attribute::Data:
    case Attribute::Revision:
    case Attribute::ETag:
        return false;
    case Attribute::CreatedBy:
        return r.creator == ownCopy;
    case Attribute::AccountSid:
    case Attribute::ServiceSid:
    case Attribute::MapSid:
        return r.origin == ownCopy;
    case Attribute::Url:
        return (r.flags & DerivedUrl) == 0;
    default:
        return !sync::isDate(attribute);
    }
}

void ItemSnapshot::takeOwnCopies(const Record &r, sync::ItemView &into) const
{
    quint32 at = r.keySize + r.dataSize + r.revisionSize + r.etagSize;
    const auto next = [&]() -> std::optional<std::string_view> {
        const bool isThere = *part(r, at++, 1).data() != 0;
        if (!isThere)
            return {};
        quint32 size = 0;
        std::memcpy(&size, part(r, at, sizeof size).data(), sizeof size);
        at += quint32(sizeof size);
        const std::string_view text = part(r, at, size);
        at += size;
        return text;
    };
    sync::forEachText([&](const auto &line) {
        if (hasOwnCopy(r, line.attribute))
            into.*line.view = next();
    });
}

std::optional<std::string_view> ItemSnapshot::text(Row row, Attribute attribute,
                                                   std::string &buffer) const
{
    // Sorting asks this many millions of times, so the ones that take no looking come first.
    const Record &r = record(row);
    const quint32 revisionAt = r.keySize + r.dataSize;
    if (attribute == Attribute::Key)
        return key(row);
    if (attribute == Attribute::Data)
        return data(row);
    if (attribute == Attribute::Revision)
        return (r.flags & HasRevision) != 0 ? std::optional(part(r, revisionAt, r.revisionSize))
                                            : std::nullopt;
    if (attribute == Attribute::ETag)
        return r.etagSize != 0 ? std::optional(part(r, revisionAt + r.revisionSize, r.etagSize))
                               : std::nullopt;
    if (hasOwnCopy(r, attribute)) {
        sync::ItemView own;
        takeOwnCopies(r, own);
        std::optional<std::string_view> text;
        sync::forEachText([&](const auto &line) {
            if (line.attribute == attribute)
                text = own.*line.view;
        });
        return text;
    }
    switch (attribute) {
    case Attribute::CreatedBy:
        return m_shared->creators[r.creator];
    case Attribute::AccountSid:
        return m_shared->origins[r.origin].accountSid;
    case Attribute::ServiceSid:
        return m_shared->origins[r.origin].serviceSid;
    case Attribute::MapSid:
        return m_shared->origins[r.origin].mapSid;
    case Attribute::Url:
        buffer = m_shared->origins[r.origin].urlPrefix;
        appendEncoded(buffer, key(row).value_or(std::string_view()));
        return buffer;
    default:
        return {};
    }
}

sync::ItemView ItemSnapshot::essentials(Row row) const
{
    sync::ItemView item;
    essentials(row, item);
    return item;
}

void ItemSnapshot::details(Row row, sync::ItemView &into) const
{
    essentials(row, into);
    const Record &r = record(row);
    sync::forEachDate([&](const auto &line) {
        const qint64 date = r.dates[sync::dateIndex(line.attribute)];
        into.*line.view = date != noDate ? std::optional(date) : std::nullopt;
    });
    if (r.creator == ownCopy)
        takeOwnCopies(r, into);
    else
        into.createdBy = m_shared->creators[r.creator];
}

sync::ItemView ItemSnapshot::attribute(Row row, Attribute attribute, std::string &url) const
{
    sync::ItemView item;
    const Record &r = record(row);
    if ((r.flags & Used) == 0)
        return item;
    item.odd = sync::Oddities::fromInt(r.flags >> oddFrom);
    sync::forEachText([&](const auto &line) {
        if (line.attribute == attribute)
            item.*line.view = text(row, attribute, url);
    });
    sync::forEachDate([&](const auto &line) {
        if (line.attribute == attribute)
            item.*line.view = date(row, attribute);
    });
    if (attribute == Attribute::ETag)
        item.etag = text(row, attribute, url).value_or(std::string_view());
    return item;
}

sync::ItemView ItemSnapshot::view(Row row, std::string *url) const
{
    const Record &r = record(row);
    sync::ItemView item;
    if ((r.flags & Used) == 0)
        return item;
    std::string noBuffer;
    sync::forEachText([&](const auto &line) {
        if (!hasOwnCopy(r, line.attribute) && (url || line.attribute != Attribute::Url))
            item.*line.view = text(row, line.attribute, url ? *url : noBuffer);
    });
    takeOwnCopies(r, item);
    sync::forEachDate([&](const auto &line) { item.*line.view = date(row, line.attribute); });
    item.etag = text(row, Attribute::ETag, noBuffer).value_or(std::string_view());
    item.odd = sync::Oddities::fromInt(r.flags >> oddFrom);
    return item;
}

sync::Item ItemSnapshot::item(Row row) const
{
    std::string url;
    return sync::toItem(view(row, &url));
}

} // namespace syncdeck::items

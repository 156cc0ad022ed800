// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/itemsnapshot.h"

#include "app/sync/itempage.h"

#include <cstring>

namespace syncdeck::items {

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

std::optional<qint64> ItemSnapshot::date(Row row, Field field) const
{
    const Record &r = record(row);
    const auto given = [&](Flag flag, qint64 value) {
        return (r.flags & flag) != 0 ? std::optional(value) : std::nullopt;
    };
    switch (field) {
    case Field::Expires:
        return given(HasExpires, r.expires);
    case Field::Created:
        return given(HasCreated, r.created);
    case Field::Updated:
        return given(HasUpdated, r.updated);
    default:
        return {};
    }
}

ItemSnapshot::OwnCopies ItemSnapshot::ownCopies(const Record &r) const
{
    OwnCopies copies;
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
    if (r.origin == ownCopy) {
        copies.accountSid = next();
        copies.serviceSid = next();
        copies.mapSid = next();
    }
    if (r.creator == ownCopy)
        copies.creator = next();
    if ((r.flags & HasUrl) != 0 && (r.flags & DerivedUrl) == 0)
        copies.url = next();
    return copies;
}

std::optional<std::string_view> ItemSnapshot::text(Row row, Field field, std::string &buffer) const
{
    // Sorting asks this many millions of times, so the ones that take no looking come first.
    const Record &r = record(row);
    const Origin *origin = r.origin == ownCopy ? nullptr : &m_shared->origins[r.origin];
    const quint32 revisionAt = r.keySize + r.dataSize;
    switch (field) {
    case Field::Key:
        return key(row);
    case Field::Data:
        return data(row);
    case Field::Revision:
        if ((r.flags & HasRevision) == 0)
            return {};
        return part(r, revisionAt, r.revisionSize);
    case Field::ETag:
        if (r.etagSize == 0)
            return {};
        return part(r, revisionAt + r.revisionSize, r.etagSize);
    case Field::CreatedBy:
        return r.creator == ownCopy ? ownCopies(r).creator : m_shared->creators[r.creator];
    case Field::AccountSid:
        return origin ? origin->accountSid : ownCopies(r).accountSid;
    case Field::ServiceSid:
        return origin ? origin->serviceSid : ownCopies(r).serviceSid;
    case Field::MapSid:
        return origin ? origin->mapSid : ownCopies(r).mapSid;
    case Field::Url:
        return view(row, &buffer).url;
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
    into.dateCreated = date(row, Field::Created);
    into.dateUpdated = date(row, Field::Updated);
    into.createdBy = r.creator == ownCopy
                         ? ownCopies(r).creator
                         : std::optional<std::string_view>(m_shared->creators[r.creator]);
}

sync::ItemView ItemSnapshot::attribute(Row row, Field field, std::string &url) const
{
    sync::ItemView item;
    const Record &r = record(row);
    if ((r.flags & Used) == 0)
        return item;
    item.odd = sync::Oddities::fromInt(r.flags >> oddFrom);
    switch (field) {
    case Field::Key:
        item.key = key(row);
        break;
    case Field::Data:
        item.data = data(row);
        break;
    case Field::Expires:
        item.dateExpires = date(row, field);
        break;
    case Field::Updated:
        item.dateUpdated = date(row, field);
        break;
    case Field::Created:
        item.dateCreated = date(row, field);
        break;
    case Field::Revision:
        item.revision = text(row, field, url);
        break;
    case Field::CreatedBy:
        item.createdBy = text(row, field, url);
        break;
    case Field::Url:
        item.url = text(row, field, url);
        break;
    case Field::AccountSid:
        item.accountSid = text(row, field, url);
        break;
    case Field::ServiceSid:
        item.serviceSid = text(row, field, url);
        break;
    case Field::MapSid:
        item.mapSid = text(row, field, url);
        break;
    case Field::ETag:
        item.etag = text(row, field, url).value_or(std::string_view());
        break;
    }
    return item;
}

sync::ItemView ItemSnapshot::view(Row row, std::string *url) const
{
    const Record &r = record(row);
    if ((r.flags & Used) == 0)
        return {};
    sync::ItemView item = essentials(row);
    item.dateCreated = date(row, Field::Created);
    item.dateUpdated = date(row, Field::Updated);
    const quint32 revisionAt = r.keySize + r.dataSize;
    if ((r.flags & HasRevision) != 0)
        item.revision = part(r, revisionAt, r.revisionSize);
    item.etag = part(r, revisionAt + r.revisionSize, r.etagSize);
    item.odd = sync::Oddities::fromInt(r.flags >> oddFrom);

    const OwnCopies own = ownCopies(r);
    if (r.origin == ownCopy) {
        item.accountSid = own.accountSid;
        item.serviceSid = own.serviceSid;
        item.mapSid = own.mapSid;
    } else {
        const Origin &origin = m_shared->origins[r.origin];
        item.accountSid = origin.accountSid;
        item.serviceSid = origin.serviceSid;
        item.mapSid = origin.mapSid;
    }
    if (r.creator == ownCopy)
        item.createdBy = own.creator;
    else
        item.createdBy = m_shared->creators[r.creator];

    if (url && (r.flags & DerivedUrl) != 0) {
        *url = m_shared->origins[r.origin].urlPrefix;
        appendEncoded(*url, item.key.value_or(std::string_view()));
        item.url = *url;
    } else if (url) {
        item.url = own.url;
    }
    return item;
}

sync::Item ItemSnapshot::item(Row row) const
{
    std::string url;
    return sync::toItem(view(row, &url));
}

} // namespace syncdeck::items

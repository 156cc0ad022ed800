// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/attribute.h"

#include "app/base/timezones.h"

#include <QDateTime>

namespace syncdeck::transfer {

namespace {

std::optional<QByteArray> bytes(const std::optional<std::string_view> &text)
{
    if (!text)
        return {};
    return QByteArray(text->data(), qsizetype(text->size()));
}

std::optional<QByteArray> date(const std::optional<qint64> &milliseconds)
{
    if (!milliseconds)
        return {};
    const bool isWhole = *milliseconds % 1000 == 0;
    return QDateTime::fromMSecsSinceEpoch(*milliseconds, utcZone)
        .toString(isWhole ? Qt::ISODate : Qt::ISODateWithMs)
        .toLatin1();
}

} // namespace

QList<Attribute> allAttributes()
{
    using enum Attribute;
    return {Key,  AccountSid,  ServiceSid,  MapSid,      Url,      Revision,
            Data, DateExpires, DateCreated, DateUpdated, CreatedBy};
}

QList<Attribute> usualAttributes()
{
    using enum Attribute;
    return {Key, Data, DateExpires, Revision};
}

QByteArray nameOf(Attribute attribute)
{
    switch (attribute) {
    case Attribute::Key:
        return "key";
    case Attribute::AccountSid:
        return "account_sid";
    case Attribute::ServiceSid:
        return "service_sid";
    case Attribute::MapSid:
        return "map_sid";
    case Attribute::Url:
        return "url";
    case Attribute::Revision:
        return "revision";
    case Attribute::Data:
        return "data";
    case Attribute::DateExpires:
        return "date_expires";
    case Attribute::DateCreated:
        return "date_created";
    case Attribute::DateUpdated:
        return "date_updated";
    case Attribute::CreatedBy:
        return "created_by";
    }
    Q_UNREACHABLE();
}

std::optional<Attribute> attributeNamed(const QByteArray &name)
{
    for (const Attribute attribute : allAttributes()) {
        if (nameOf(attribute) == name)
            return attribute;
    }
    return {};
}

std::optional<QByteArray> valueOf(const sync::ItemView &item, Attribute attribute)
{
    switch (attribute) {
    case Attribute::Key:
        return bytes(item.key);
    case Attribute::AccountSid:
        return bytes(item.accountSid);
    case Attribute::ServiceSid:
        return bytes(item.serviceSid);
    case Attribute::MapSid:
        return bytes(item.mapSid);
    case Attribute::Url:
        return bytes(item.url);
    case Attribute::Revision:
        return bytes(item.revision);
    case Attribute::Data:
        return bytes(item.data);
    case Attribute::DateExpires:
        return date(item.dateExpires);
    case Attribute::DateCreated:
        return date(item.dateCreated);
    case Attribute::DateUpdated:
        return date(item.dateUpdated);
    case Attribute::CreatedBy:
        return bytes(item.createdBy);
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::transfer

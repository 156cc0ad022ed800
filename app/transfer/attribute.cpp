// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/attribute.h"

#include "app/base/timezones.h"

namespace syncdeck::transfer {

namespace {

QByteArray spelled(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray spelled(qint64 milliseconds)
{
    const bool isWhole = milliseconds % 1000 == 0;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, utcZone)
        .toString(isWhole ? Qt::ISODate : Qt::ISODateWithMs)
        .toLatin1();
}

} // namespace

QList<Attribute> allAttributes()
{
    QList<Attribute> all;
    sync::forEachAttribute([&](const auto &line) { all << line.attribute; });
    return all;
}

QList<Attribute> usualAttributes()
{
    using enum Attribute;
    return {Key, Data, Expires, Revision};
}

QByteArray nameOf(Attribute attribute)
{
    QByteArray name;
    sync::withAttribute(attribute, [&](const auto &line) { name = spelled(line.name); });
    return name;
}

std::optional<Attribute> attributeNamed(const QByteArray &name)
{
    std::optional<Attribute> named;
    sync::forEachAttribute([&](const auto &line) {
        if (QByteArrayView(line.name) == name)
            named = line.attribute;
    });
    return named;
}

std::optional<QByteArray> valueOf(const sync::ItemView &item, Attribute attribute)
{
    std::optional<QByteArray> value;
    sync::withAttribute(attribute, [&](const auto &line) {
        if (const auto &view = item.*line.view)
            value = spelled(*view);
    });
    return value;
}

} // namespace syncdeck::transfer

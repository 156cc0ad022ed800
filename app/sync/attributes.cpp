// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/attributes.h"

#include "app/base/exacttext.h"
#include "app/base/timezones.h"
#include "app/sync/plainvalues.h"

namespace syncdeck::sync {

namespace {

bool isNull(AttributeReader::Value &value)
{
    simdjson::ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS &&
           type == simdjson::ondemand::json_type::null && value.is_null();
}

} // namespace

void AttributeReader::add(const char *name)
{
    m_odd << QString::fromLatin1(name);
}

std::optional<std::string_view> AttributeReader::text(Value &value, const char *name)
{
    if (isNull(value))
        return {};
    std::string_view found;
    if (value.get_string().get(found) != simdjson::SUCCESS) {
        add(name);
        return {};
    }
    return found;
}

void AttributeReader::read(Value value, const char *name, std::optional<QString> &field)
{
    if (const auto found = text(value, name))
        field = exactText(*found);
}

void AttributeReader::read(Value value, const char *name, std::optional<QUrl> &field)
{
    const auto found = text(value, name);
    if (!found)
        return;
    const QUrl url = QUrl::fromEncoded(
        QByteArray(found->data(), static_cast<qsizetype>(found->size())), QUrl::StrictMode);
    if (url.isValid())
        field = url;
    else
        add(name);
}

void AttributeReader::read(Value value, const char *name, std::optional<bool> &field)
{
    if (isNull(value))
        return;
    bool found = false;
    if (value.get_bool().get(found) == simdjson::SUCCESS)
        field = found;
    else
        add(name);
}

void AttributeReader::read(Value value, const char *name, std::optional<QDateTime> &field)
{
    const auto found = text(value, name);
    if (!found)
        return;
    if (const auto moment = momentOf(*found))
        field = QDateTime::fromMSecsSinceEpoch(*moment, utcZone);
    else
        add(name);
}

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/items.h"

#include "app/json/check.h"
#include "app/sandbox/jsontext.h"
#include "app/sandbox/paging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

constexpr qsizetype maxKeyCharacters = 320;
constexpr qsizetype maxDataBytes = 16 * 1024;

const QString columns = u"item_key, data, revision, expires, created, updated"_s;
const QString alive = u"(expires IS NULL OR expires > ?)"_s;

ItemRow rowOf(const QSqlQuery &query)
{
    return {query.value(0).toByteArray(), query.value(1).toByteArray(),
            query.value(2).toLongLong(),  optionalOf<qint64>(query.value(3)),
            query.value(4).toLongLong(),  query.value(5).toLongLong()};
}

bool isKey(const QByteArray &key)
{
    if (key.isEmpty() || key == "." || key == ".." || !key.isValidUtf8())
        return false;
    const auto characters = std::ranges::count_if(
        key, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    return characters <= maxKeyCharacters;
}

/// Nothing: the data is good.
std::optional<Refusal> wrongData(const QByteArray &data)
{
    if (data.size() > maxDataBytes)
        return refusals::dataTooLarge;
    const json::Report report = json::check(data);
    if (report.error || report.kind != json::ValueKind::Object)
        return refusals::notAnObject;
    return {};
}

/// `Ttl` is an alias of `ItemTtl`, and is ignored when both are sent.
Ttl ttlOfItem(const Fields &form)
{
    return form.value("ItemTtl").isEmpty() ? ttlOf(form, "Ttl") : ttlOf(form, "ItemTtl");
}

bool isRevision(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

/// Nothing: the condition holds, or there is none.
std::optional<Refusal> failedCondition(const Request &request, const ItemRow &item)
{
    if (!request.ifMatch)
        return {};
    if (!isRevision(*request.ifMatch))
        return refusals::invalidIfMatch;
    if (*request.ifMatch != revisionText(item.revision))
        return refusals::otherRevision;
    return {};
}

} // namespace

QByteArray Items::json(const Request &request, const ServiceRow &service, const MapRow &map,
                       const ItemRow &item) const
{
    const QByteArray url = request.baseUrl + "/v1/Services/" + service.sid + "/Maps/" + map.sid +
                           "/Items/" + item.key.toPercentEncoding();
    return jsonObject({
        {"key", jsonString(QByteArrayView(item.key))},
        {"account_sid", jsonString(QByteArrayView(m_context.accountSid))},
        {"service_sid", jsonString(QByteArrayView(service.sid))},
        {"map_sid", jsonString(QByteArrayView(map.sid))},
        {"url", jsonString(QByteArrayView(url))},
        {"revision", jsonString(QByteArrayView(revisionText(item.revision)))},
        {"data", item.data},
        {"date_expires", jsonDate(item.expires)},
        {"date_created", jsonDate(item.created)},
        {"date_updated", jsonDate(item.updated)},
        {"created_by", "\"system\""_ba},
    });
}

Answer Items::answer(int status, const Request &request, const ServiceRow &service,
                     const MapRow &map, const ItemRow &item) const
{
    Answer answer;
    answer.status = status;
    answer.body = json(request, service, map, item);
    answer.headers.append({"ETag", revisionText(item.revision)});
    return answer;
}

Answer Items::list(const Request &request, const ServiceRow &service, const MapRow &map)
{
    const auto page = PageRequest::of(request.query);
    if (!page)
        return refuse(refusals::badRequest);
    const auto sql = page->sql(u"item_key"_s);
    QSqlQuery &query = m_context.database.run(
        u"SELECT %1 FROM items WHERE map = ? AND %2 AND %3"_s.arg(columns, alive, sql.tail),
        QVariantList{map.id, m_context.now()} + sql.values);
    QList<ListedResource> rows;
    while (m_context.database.next(query)) {
        const ItemRow item = rowOf(query);
        rows << ListedResource{item.key, json(request, service, map, item)};
    }
    return pageAnswer(request, *page, rows, "items",
                      "/v1/Services/" + service.sid + "/Maps/" + map.sid + "/Items");
}

std::optional<ItemRow> Items::find(const MapRow &map, const QByteArray &key)
{
    QSqlQuery &query = m_context.database.run(
        u"SELECT %1 FROM items WHERE map = ? AND item_key = ? AND %2"_s.arg(columns, alive),
        {map.id, key, m_context.now()});
    std::optional<ItemRow> item;
    if (query.next())
        item = rowOf(query);
    query.finish();
    return item;
}

qint64 Items::nextRevision(const MapRow &map)
{
    // Of the map, so that an item that is deleted and made again does not get an old one back.
    m_context.database.run(u"UPDATE maps SET revision = revision + 1, updated = ? WHERE id = ?"_s,
                           {m_context.now(), map.id});
    return m_context.database.value(u"SELECT revision FROM maps WHERE id = ?"_s, {map.id})
        .value_or(0)
        .toLongLong();
}

void Items::store(const MapRow &map, const ItemRow &item)
{
    m_context.database.run(u"INSERT OR REPLACE INTO items(map, item_key, data, revision, expires, "
                           "created, updated) VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
                           {map.id, item.key, item.data, nextRevision(map), orNull(item.expires),
                            item.created, item.updated});
}

Answer Items::create(const Request &request, const ServiceRow &service, const MapRow &map)
{
    const Fields &form = request.form;
    const QByteArray key = form.value("Key");
    if (!isKey(key))
        return refuse(refusals::invalidKey);
    const QByteArray data = form.value("Data");
    if (const auto wrong = wrongData(data))
        return refuse(*wrong);
    const Ttl ttl = ttlOfItem(form);
    const Ttl collectionTtl = ttlOf(form, "CollectionTtl");
    if (!ttl.isValid || !collectionTtl.isValid)
        return refuse(refusals::invalidTtl);
    if (find(map, key))
        return refuse(refusals::itemExists);

    const qint64 now = m_context.now();
    if (collectionTtl.seconds)
        m_maps.setExpiry(map, collectionTtl.expiry(now));
    store(map, {key, data, 0, ttl.expiry(now), now, now});
    const auto stored = find(map, key);
    return stored ? answer(201, request, service, map, *stored) : refuse(refusals::failure);
}

Answer Items::fetch(const Request &request, const ServiceRow &service, const MapRow &map,
                    const QByteArray &key)
{
    const auto item = find(map, key);
    return item ? answer(200, request, service, map, *item) : refuse(refusals::noItem);
}

Answer Items::update(const Request &request, const ServiceRow &service, const MapRow &map,
                     const QByteArray &key)
{
    auto item = find(map, key);
    if (!item)
        return refuse(refusals::noItem);
    if (const auto failed = failedCondition(request, *item))
        return refuse(*failed);
    const Fields &form = request.form;
    const Ttl ttl = ttlOfItem(form);
    const Ttl collectionTtl = ttlOf(form, "CollectionTtl");
    if (!ttl.isValid || !collectionTtl.isValid)
        return refuse(refusals::invalidTtl);
    const bool hasData = form.contains("Data");
    if (!hasData && !ttl.seconds)
        return refuse(refusals::badRequest); // nothing to do, or CollectionTtl alone
    if (hasData) {
        if (const auto wrong = wrongData(form["Data"]))
            return refuse(*wrong);
        item->data = form["Data"];
    }
    const qint64 now = m_context.now();
    if (ttl.seconds)
        item->expires = ttl.expiry(now);
    if (collectionTtl.seconds)
        m_maps.setExpiry(map, collectionTtl.expiry(now));
    item->updated = now;
    item->revision = nextRevision(map);
    m_context.database.run(u"UPDATE items SET data = ?, revision = ?, expires = ?, updated = ? "
                           "WHERE map = ? AND item_key = ?"_s,
                           {item->data, item->revision, orNull(item->expires), now, map.id, key});
    return answer(200, request, service, map, *item);
}

Answer Items::remove(const Request &request, const MapRow &map, const QByteArray &key)
{
    const auto item = find(map, key);
    if (!item)
        return refuse(refusals::noItem);
    if (const auto failed = failedCondition(request, *item))
        return refuse(*failed);
    m_context.database.run(u"DELETE FROM items WHERE map = ? AND item_key = ?"_s, {map.id, key});
    static_cast<void>(nextRevision(map));
    return {204, {}, {}};
}

void Items::purge()
{
    m_context.database.run(u"DELETE FROM items WHERE expires IS NOT NULL AND expires <= ?"_s,
                           {m_context.now()});
}

} // namespace syncdeck::sandbox

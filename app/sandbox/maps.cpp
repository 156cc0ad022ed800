// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/maps.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/paging.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

const QString columns = u"id, sid, unique_name, revision, expires, created, updated"_s;
const QString alive = u"(expires IS NULL OR expires > ?)"_s;

MapRow rowOf(const QSqlQuery &query)
{
    return {query.value(0).toLongLong(),
            query.value(1).toByteArray(),
            optionalOf<QByteArray>(query.value(2)),
            query.value(3).toLongLong(),
            optionalOf<qint64>(query.value(4)),
            query.value(5).toLongLong(),
            query.value(6).toLongLong()};
}

/// A map's TTL: `CollectionTtl` and its alias `Ttl`; the former counts when both are sent.
Ttl ttlOfMap(const Fields &form)
{
    return form.value("CollectionTtl").isEmpty() ? ttlOf(form, "Ttl")
                                                 : ttlOf(form, "CollectionTtl");
}

} // namespace

QByteArray revisionText(qint64 revision)
{
    return QByteArray::number(revision, 16);
}

QByteArray Maps::json(const Request &request, const ServiceRow &service, const MapRow &map) const
{
    const QByteArray url = request.baseUrl + "/v1/Services/" + service.sid + "/Maps/" + map.sid;
    return jsonObject({
        {"sid", jsonString(QByteArrayView(map.sid))},
        {"unique_name", jsonString(map.uniqueName)},
        {"account_sid", jsonString(QByteArrayView(m_context.accountSid))},
        {"service_sid", jsonString(QByteArrayView(service.sid))},
        {"url", jsonString(QByteArrayView(url))},
        {"links", jsonObject({{"items", jsonString(QByteArrayView(url + "/Items"))},
                              {"permissions", jsonString(QByteArrayView(url + "/Permissions"))}})},
        {"revision", jsonString(QByteArrayView(revisionText(map.revision)))},
        {"date_expires", jsonDate(map.expires)},
        {"date_created", jsonDate(map.created)},
        {"date_updated", jsonDate(map.updated)},
        {"created_by", "\"system\""_ba},
    });
}

Answer Maps::list(const Request &request, const ServiceRow &service)
{
    const auto page = PageRequest::of(request.query);
    if (!page)
        return refuse(refusals::badRequest);
    const auto sql = page->sql(u"sid"_s);
    QSqlQuery &query = m_context.database.run(
        u"SELECT %1 FROM maps WHERE service = ? AND %2 AND %3"_s.arg(columns, alive, sql.tail),
        QVariantList{service.id, m_context.now()} + sql.values);
    QList<ListedResource> rows;
    while (m_context.database.next(query)) {
        const MapRow map = rowOf(query);
        rows << ListedResource{map.sid, json(request, service, map)};
    }
    return pageAnswer(request, *page, rows, "maps", "/v1/Services/" + service.sid + "/Maps");
}

MapRow Maps::add(const ServiceRow &service, const std::optional<QByteArray> &uniqueName,
                 std::optional<qint64> expires)
{
    const qint64 now = m_context.now();
    MapRow map{0, newSid("MP"), uniqueName, 0, expires, now, now};
    map.id = m_context.database
                 .run(u"INSERT INTO maps(service, sid, unique_name, revision, expires, created, "
                      "updated) VALUES(?, ?, ?, 0, ?, ?, ?)"_s,
                      {service.id, map.sid, orNull(uniqueName), orNull(expires), now, now})
                 .lastInsertId()
                 .toLongLong();
    return map;
}

Answer Maps::create(const Request &request, const ServiceRow &service)
{
    const QByteArray name = request.form.value("UniqueName");
    const Ttl ttl = ttlOfMap(request.form);
    if (!ttl.isValid)
        return refuse(refusals::invalidTtl);
    if (!name.isValidUtf8())
        return refuse(refusals::badRequest);
    if (!name.isEmpty() && find(service, name))
        return refuse(refusals::mapExists);
    Answer answer;
    answer.status = 201;
    answer.body = json(request, service,
                       add(service, name.isEmpty() ? std::nullopt : std::optional(name),
                           ttl.expiry(m_context.now())));
    return answer;
}

std::optional<MapRow> Maps::find(const ServiceRow &service, const QByteArray &reference)
{
    QSqlQuery &query = m_context.database.run(
        u"SELECT %1 FROM maps WHERE service = ? AND (sid = ? OR unique_name = ?) AND %2"_s.arg(
            columns, alive),
        {service.id, reference, reference, m_context.now()});
    std::optional<MapRow> map;
    if (query.next())
        map = rowOf(query);
    query.finish();
    return map;
}

Answer Maps::fetch(const Request &request, const ServiceRow &service, const MapRow &map) const
{
    Answer answer;
    answer.body = json(request, service, map);
    answer.headers.append({"ETag", revisionText(map.revision)});
    return answer;
}

void Maps::setExpiry(const MapRow &map, std::optional<qint64> expires)
{
    m_context.database.run(u"UPDATE maps SET expires = ?, updated = ? WHERE id = ?"_s,
                           {orNull(expires), m_context.now(), map.id});
}

Answer Maps::update(const Request &request, const ServiceRow &service, const MapRow &map)
{
    const Ttl ttl = ttlOfMap(request.form);
    if (!ttl.isValid)
        return refuse(refusals::invalidTtl);
    MapRow changed = map;
    changed.updated = m_context.now();
    if (ttl.seconds)
        changed.expires = ttl.expiry(changed.updated);
    setExpiry(changed, changed.expires);
    return fetch(request, service, changed);
}

Answer Maps::remove(const MapRow &map)
{
    m_context.database.run(u"DELETE FROM maps WHERE id = ?"_s, {map.id});
    return {204, {}, {}};
}

void Maps::purge()
{
    m_context.database.run(u"DELETE FROM maps WHERE expires IS NOT NULL AND expires <= ?"_s,
                           {m_context.now()});
}

} // namespace syncdeck::sandbox

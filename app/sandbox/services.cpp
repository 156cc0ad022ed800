// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/services.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/paging.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

const QString columns = u"id, sid, unique_name, friendly_name, created, updated"_s;

ServiceRow rowOf(const QSqlQuery &query)
{
    return {query.value(0).toLongLong(),
            query.value(1).toByteArray(),
            optionalOf<QByteArray>(query.value(2)),
            optionalOf<QByteArray>(query.value(3)),
            query.value(4).toLongLong(),
            query.value(5).toLongLong()};
}

std::optional<QByteArray> sent(const Fields &form, const QByteArray &name)
{
    const QByteArray value = form.value(name);
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

bool isText(const std::optional<QByteArray> &name)
{
    return !name || name->isValidUtf8();
}

} // namespace

QByteArray Services::json(const Request &request, const ServiceRow &service) const
{
    const QByteArray url = request.baseUrl + "/v1/Services/" + service.sid;
    return jsonObject({
        {"sid", jsonString(QByteArrayView(service.sid))},
        {"unique_name", jsonString(service.uniqueName)},
        {"account_sid", jsonString(QByteArrayView(m_context.accountSid))},
        {"friendly_name", jsonString(service.friendlyName)},
        {"date_created", jsonDate(service.created)},
        {"date_updated", jsonDate(service.updated)},
        {"url", jsonString(QByteArrayView(url))},
        {"webhook_url", "null"_ba},
        {"webhooks_from_rest_enabled", "false"_ba},
        {"reachability_webhooks_enabled", "false"_ba},
        {"acl_enabled", "false"_ba},
        {"reachability_debouncing_enabled", "false"_ba},
        {"reachability_debouncing_window", "5000"_ba},
        {"links", jsonObject({{"maps", jsonString(QByteArrayView(url + "/Maps"))}})},
    });
}

Answer Services::list(const Request &request)
{
    const auto page = PageRequest::of(request.query);
    if (!page)
        return refuse(refusals::badRequest);
    const auto sql = page->sql(u"sid"_s);
    QSqlQuery &query = m_context.database.run(
        u"SELECT %1 FROM services WHERE %2"_s.arg(columns, sql.tail), sql.values);
    QList<ListedResource> rows;
    while (m_context.database.next(query)) {
        const ServiceRow service = rowOf(query);
        rows << ListedResource{service.sid, json(request, service)};
    }
    return pageAnswer(request, *page, rows, "services", "/v1/Services");
}

ServiceRow Services::add(const std::optional<QByteArray> &uniqueName,
                         const std::optional<QByteArray> &friendlyName)
{
    const qint64 now = m_context.now();
    ServiceRow service{0, newSid("IS"), uniqueName, friendlyName, now, now};
    service.id =
        m_context.database
            .run(u"INSERT INTO services(sid, unique_name, friendly_name, created, updated) "
                 "VALUES(?, ?, ?, ?, ?)"_s,
                 {service.sid, orNull(uniqueName), orNull(friendlyName), now, now})
            .lastInsertId()
            .toLongLong();
    return service;
}

Answer Services::create(const Request &request)
{
    const auto uniqueName = sent(request.form, "UniqueName");
    const auto friendlyName = sent(request.form, "FriendlyName");
    if (!isText(uniqueName) || !isText(friendlyName) || (uniqueName && find(*uniqueName)))
        return refuse(refusals::badRequest);
    Answer answer;
    answer.status = 201;
    answer.body = json(request, add(uniqueName, friendlyName));
    return answer;
}

std::optional<ServiceRow> Services::find(const QByteArray &reference)
{
    QSqlQuery &query =
        reference == "default"
            ? m_context.database.run(u"SELECT %1 FROM services ORDER BY id LIMIT 1"_s.arg(columns))
            : m_context.database.run(
                  u"SELECT %1 FROM services WHERE sid = ? OR unique_name = ?"_s.arg(columns),
                  {reference, reference});
    std::optional<ServiceRow> service;
    if (query.next())
        service = rowOf(query);
    query.finish();
    return service;
}

Answer Services::fetch(const Request &request, const ServiceRow &service) const
{
    Answer answer;
    answer.body = json(request, service);
    return answer;
}

Answer Services::update(const Request &request, const ServiceRow &service)
{
    ServiceRow changed = service;
    if (request.form.contains("FriendlyName"))
        changed.friendlyName = sent(request.form, "FriendlyName");
    if (!isText(changed.friendlyName))
        return refuse(refusals::badRequest);
    changed.updated = m_context.now();
    m_context.database.run(u"UPDATE services SET friendly_name = ?, updated = ? WHERE id = ?"_s,
                           {orNull(changed.friendlyName), changed.updated, changed.id});
    return fetch(request, changed);
}

Answer Services::remove(const ServiceRow &service)
{
    m_context.database.run(u"DELETE FROM services WHERE id = ?"_s, {service.id});
    return {204, {}, {}};
}

} // namespace syncdeck::sandbox

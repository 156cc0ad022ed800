// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/permissions.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/paging.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

struct PermissionRow
{
    QByteArray identity;
    bool read;
    bool write;
    bool manage;
};

PermissionRow rowOf(const QSqlQuery &query)
{
    return {query.value(0).toByteArray(), query.value(1).toBool(), query.value(2).toBool(),
            query.value(3).toBool()};
}

std::optional<bool> boolOf(const Fields &form, const QByteArray &name)
{
    const QByteArray text = form.value(name).toLower();
    if (text == "true")
        return true;
    if (text == "false")
        return false;
    return {};
}

QByteArray pathOf(const ServiceRow &service, const MapRow &map)
{
    return "/v1/Services/" + service.sid + "/Maps/" + map.sid + "/Permissions";
}

QByteArray jsonOf(const Context &context, const Request &request, const ServiceRow &service,
                  const MapRow &map, const PermissionRow &row)
{
    const QByteArray url =
        request.baseUrl + pathOf(service, map) + "/" + row.identity.toPercentEncoding();
    return jsonObject({
        {"account_sid", jsonString(QByteArrayView(context.accountSid))},
        {"service_sid", jsonString(QByteArrayView(service.sid))},
        {"map_sid", jsonString(QByteArrayView(map.sid))},
        {"identity", jsonString(QByteArrayView(row.identity))},
        {"read", jsonBool(row.read)},
        {"write", jsonBool(row.write)},
        {"manage", jsonBool(row.manage)},
        {"url", jsonString(QByteArrayView(url))},
    });
}

const QString columns = u"identity, may_read, may_write, may_manage"_s;

} // namespace

Answer Permissions::list(const Request &request, const ServiceRow &service, const MapRow &map)
{
    const auto page = PageRequest::of(request.query);
    if (!page)
        return refuse(refusals::badRequest);
    const auto sql = page->sql(u"identity"_s);
    QSqlQuery &query = m_context.database.run(
        u"SELECT %1 FROM permissions WHERE map = ? AND %2"_s.arg(columns, sql.tail),
        QVariantList{map.id} + sql.values);
    QList<ListedResource> rows;
    while (m_context.database.next(query)) {
        const PermissionRow row = rowOf(query);
        rows << ListedResource{row.identity, jsonOf(m_context, request, service, map, row)};
    }
    return pageAnswer(request, *page, rows, "permissions", pathOf(service, map));
}

Answer Permissions::fetch(const Request &request, const ServiceRow &service, const MapRow &map,
                          const QByteArray &identity)
{
    QSqlQuery &query = m_context.database.run(
        u"SELECT %1 FROM permissions WHERE map = ? AND identity = ?"_s.arg(columns),
        {map.id, identity});
    if (!query.next())
        return refuse(refusals::notFound);
    Answer answer;
    answer.body = jsonOf(m_context, request, service, map, rowOf(query));
    query.finish();
    return answer;
}

Answer Permissions::update(const Request &request, const ServiceRow &service, const MapRow &map,
                           const QByteArray &identity)
{
    const auto read = boolOf(request.form, "Read");
    const auto write = boolOf(request.form, "Write");
    const auto manage = boolOf(request.form, "Manage");
    if (!read || !write || !manage || identity.isEmpty() || !identity.isValidUtf8())
        return refuse(refusals::badRequest);
    m_context.database.run(u"INSERT OR REPLACE INTO permissions(map, identity, may_read, "
                           "may_write, may_manage) VALUES(?, ?, ?, ?, ?)"_s,
                           {map.id, identity, *read, *write, *manage});
    return fetch(request, service, map, identity);
}

Answer Permissions::remove(const MapRow &map, const QByteArray &identity)
{
    const int removed =
        m_context.database
            .run(u"DELETE FROM permissions WHERE map = ? AND identity = ?"_s, {map.id, identity})
            .numRowsAffected();
    return removed > 0 ? Answer{204, {}, {}} : refuse(refusals::notFound);
}

} // namespace syncdeck::sandbox

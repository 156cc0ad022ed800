// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/client.h"

#include "app/sync/call.h"
#include "app/sync/rules.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

void addNumber(FormFields &fields, const QByteArray &name, const std::optional<qint64> &value)
{
    if (value)
        fields.append({name, QByteArray::number(*value)});
}

QByteArray boolText(bool value)
{
    return value ? "true"_ba : "false"_ba;
}

/// The largest pages the service gives, for lists that are loaded whole.
const FormFields largePages{{"PageSize"_ba, "100"_ba}};

FormFields fieldsOf(const ListQuery &query)
{
    FormFields fields{{"PageSize"_ba, QByteArray::number(query.pageSize)}};
    if (query.order == Order::Descending)
        fields.append({"Order"_ba, "desc"_ba});
    if (query.from) {
        fields.append({"From"_ba, query.from->toUtf8()});
        fields.append({"Bounds"_ba, query.includeFrom ? "inclusive"_ba : "exclusive"_ba});
    }
    return fields;
}

QStringList mapsOf(const ServiceRef &service)
{
    return {u"Services"_s, service, u"Maps"_s};
}

QStringList itemsOf(const ServiceRef &service, const MapRef &map)
{
    return mapsOf(service) + QStringList{map, u"Items"_s};
}

QStringList permissionsOf(const ServiceRef &service, const MapRef &map)
{
    return mapsOf(service) + QStringList{map, u"Permissions"_s};
}

} // namespace

Client::Call Client::call(net::Method method, const QStringList &segments) const
{
    return {m_gate, m_priority, method, segments};
}

net::Budget Client::budget(const ServiceRef &service, const MapRef &map) const
{
    return m_gate.budget(pacedObject(mapsOf(service) + QStringList{map}));
}

Client::Reply<Page<Service>> Client::services(const CancelToken &cancel)
{
    return call(net::Method::Get, {u"Services"_s})
        .query(largePages)
        .answer<Page<Service>>(decodeServices, cancel);
}

Client::Reply<Page<Service>> Client::nextServices(const QUrl &next, const CancelToken &cancel)
{
    return call(net::Method::Get, {u"Services"_s})
        .page(next)
        .answer<Page<Service>>(decodeServices, cancel);
}

Client::Reply<Service> Client::service(const ServiceRef &service, const CancelToken &cancel)
{
    return call(net::Method::Get, {u"Services"_s, service}).answer<Service>(decodeService, cancel);
}

Client::Reply<Page<Map>> Client::maps(const ServiceRef &service, const CancelToken &cancel)
{
    return call(net::Method::Get, mapsOf(service))
        .query(largePages)
        .answer<Page<Map>>(decodeMaps, cancel);
}

Client::Reply<Page<Map>> Client::nextMaps(const ServiceRef &service, const QUrl &next,
                                          const CancelToken &cancel)
{
    return call(net::Method::Get, mapsOf(service)).page(next).answer<Page<Map>>(decodeMaps, cancel);
}

Client::Reply<Map> Client::map(const ServiceRef &service, const MapRef &map,
                               const CancelToken &cancel)
{
    return call(net::Method::Get, mapsOf(service) + QStringList{map})
        .answer<Map>(decodeMap, cancel);
}

Client::Reply<Map> Client::createMap(const ServiceRef &service, const NewMap &map,
                                     const CancelToken &cancel)
{
    FormFields fields;
    if (!map.uniqueName.isEmpty())
        fields.append({"UniqueName"_ba, map.uniqueName.toUtf8()});
    addNumber(fields, "Ttl"_ba, map.ttl);
    return call(net::Method::Post, mapsOf(service)).form(fields).answer<Map>(decodeMap, cancel);
}

Client::Reply<void> Client::deleteMap(const ServiceRef &service, const MapRef &map,
                                      const CancelToken &cancel)
{
    return call(net::Method::Delete, mapsOf(service) + QStringList{map}).emptyAnswer(cancel);
}

Client::Reply<std::shared_ptr<ItemPage>> Client::items(const ServiceRef &service, const MapRef &map,
                                                       const ListQuery &query,
                                                       const CancelToken &cancel)
{
    return call(net::Method::Get, itemsOf(service, map))
        .query(fieldsOf(query))
        .holding(query)
        .answer<std::shared_ptr<ItemPage>>(ItemPage::decode, cancel);
}

Client::Reply<std::shared_ptr<ItemPage>> Client::nextItems(const ServiceRef &service,
                                                           const MapRef &map, const QUrl &next,
                                                           const ListQuery &behind,
                                                           const CancelToken &cancel)
{
    return call(net::Method::Get, itemsOf(service, map))
        .page(next)
        .holding(behind)
        .answer<std::shared_ptr<ItemPage>>(ItemPage::decode, cancel);
}

Client::Reply<Item> Client::item(const ServiceRef &service, const MapRef &map, const QString &key,
                                 const CancelToken &cancel)
{
    return call(net::Method::Get, itemsOf(service, map) + QStringList{key})
        .answer<Item>(decodeItem, cancel);
}

Client::Reply<Item> Client::createItem(const ServiceRef &service, const MapRef &map,
                                       const NewItem &item, const CancelToken &cancel)
{
    if (!isAddressable(item.key)) {
        // The service might take it, and nobody could ever read, change or delete it.
        const Findings findings = checkKey(item.key);
        return ready<Answered<Item>>(fail(ErrorKind::InvalidInput, u"Key"_s,
                                          findings.isEmpty() ? QString() : findings.first().text));
    }
    FormFields fields{{"Key"_ba, item.key.toUtf8()}, {"Data"_ba, item.data}};
    addNumber(fields, "ItemTtl"_ba, item.ttl);
    addNumber(fields, "CollectionTtl"_ba, item.collectionTtl);
    return call(net::Method::Post, itemsOf(service, map))
        .form(fields)
        .answer<Item>(decodeItem, cancel);
}

Client::Reply<Item> Client::updateItem(const ServiceRef &service, const MapRef &map,
                                       const QString &key, const ItemChange &change,
                                       const std::optional<QString> &ifMatch,
                                       const CancelToken &cancel)
{
    FormFields fields;
    if (change.data)
        fields.append({"Data"_ba, *change.data});
    addNumber(fields, "ItemTtl"_ba, change.ttl);
    addNumber(fields, "CollectionTtl"_ba, change.collectionTtl);
    return call(net::Method::Post, itemsOf(service, map) + QStringList{key})
        .form(fields)
        .ifMatch(ifMatch)
        .answer<Item>(decodeItem, cancel);
}

Client::Reply<void> Client::deleteItem(const ServiceRef &service, const MapRef &map,
                                       const QString &key, const std::optional<QString> &ifMatch,
                                       const CancelToken &cancel)
{
    return call(net::Method::Delete, itemsOf(service, map) + QStringList{key})
        .ifMatch(ifMatch)
        .emptyAnswer(cancel);
}

Client::Reply<Page<Permission>> Client::permissions(const ServiceRef &service, const MapRef &map,
                                                    const CancelToken &cancel)
{
    return call(net::Method::Get, permissionsOf(service, map))
        .query(largePages)
        .answer<Page<Permission>>(decodePermissions, cancel);
}

Client::Reply<Page<Permission>> Client::nextPermissions(const ServiceRef &service,
                                                        const MapRef &map, const QUrl &next,
                                                        const CancelToken &cancel)
{
    return call(net::Method::Get, permissionsOf(service, map))
        .page(next)
        .answer<Page<Permission>>(decodePermissions, cancel);
}

Client::Reply<Permission> Client::setPermission(const ServiceRef &service, const MapRef &map,
                                                const QString &identity, const Rights &rights,
                                                const CancelToken &cancel)
{
    return call(net::Method::Post, permissionsOf(service, map) + QStringList{identity})
        .form({{"Read"_ba, boolText(rights.read)},
               {"Write"_ba, boolText(rights.write)},
               {"Manage"_ba, boolText(rights.manage)}})
        .answer<Permission>(decodePermission, cancel);
}

Client::Reply<void> Client::removePermission(const ServiceRef &service, const MapRef &map,
                                             const QString &identity, const CancelToken &cancel)
{
    return call(net::Method::Delete, permissionsOf(service, map) + QStringList{identity})
        .emptyAnswer(cancel);
}

} // namespace syncdeck::sync

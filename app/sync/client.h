// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/gate.h"
#include "app/sync/itempage.h"
#include "app/sync/types.h"

namespace syncdeck::sync {

/// The Sync API, one method a request. Every result is the answer decoded, or an Error with the
/// service's code, message, link and request id. Answers may come in another order than calls. A
/// URL that the service names is followed only on the same origin and for the same list. What
/// cannot be addressed by URL, such as the key `..`, is refused as `InvalidInput` and not sent.
class Client
{
public:
    /// The gate outlives it. Every request of this client has this priority.
    explicit Client(net::Gate &gate, net::Priority priority = net::Priority::Interactive)
        : m_gate(gate)
        , m_priority(priority)
    {
    }

    [[nodiscard]] Clock &clock() const { return m_gate.clock(); }
    /// What is left of the service's limits for a map and all its items.
    [[nodiscard]] net::Budget budget(const ServiceRef &service, const MapRef &map) const;

    template <typename T>
    using Reply = QFuture<Result<Answered<T>>>;

    // Services
    [[nodiscard]] Reply<Page<Service>> services(const CancelToken &cancel = {});
    [[nodiscard]] Reply<Page<Service>> nextServices(const QUrl &next,
                                                    const CancelToken &cancel = {});
    [[nodiscard]] Reply<Service> service(const ServiceRef &service, const CancelToken &cancel = {});

    // Maps
    [[nodiscard]] Reply<Page<Map>> maps(const ServiceRef &service, const CancelToken &cancel = {});
    [[nodiscard]] Reply<Page<Map>> nextMaps(const ServiceRef &service, const QUrl &next,
                                            const CancelToken &cancel = {});
    [[nodiscard]] Reply<Map> map(const ServiceRef &service, const MapRef &map,
                                 const CancelToken &cancel = {});
    [[nodiscard]] Reply<Map> createMap(const ServiceRef &service, const NewMap &map,
                                       const CancelToken &cancel = {});
    /// Deletes it with every item in it.
    [[nodiscard]] Reply<void> deleteMap(const ServiceRef &service, const MapRef &map,
                                        const CancelToken &cancel = {});

    // Items. `ifMatch`: do it only while the item has this revision (`RevisionMismatch` else).
    [[nodiscard]] Reply<std::shared_ptr<ItemPage>> items(const ServiceRef &service,
                                                         const MapRef &map, const ListQuery &query,
                                                         const CancelToken &cancel = {});
    /// `behind`: what the page must hold, from the last key of the one before.
    [[nodiscard]] Reply<std::shared_ptr<ItemPage>> nextItems(const ServiceRef &service,
                                                             const MapRef &map, const QUrl &next,
                                                             const ListQuery &behind,
                                                             const CancelToken &cancel = {});
    [[nodiscard]] Reply<Item> item(const ServiceRef &service, const MapRef &map, const QString &key,
                                   const CancelToken &cancel = {});
    [[nodiscard]] Reply<Item> createItem(const ServiceRef &service, const MapRef &map,
                                         const NewItem &item, const CancelToken &cancel = {});
    [[nodiscard]] Reply<Item> updateItem(const ServiceRef &service, const MapRef &map,
                                         const QString &key, const ItemChange &change,
                                         const std::optional<QString> &ifMatch,
                                         const CancelToken &cancel = {});
    [[nodiscard]] Reply<void> deleteItem(const ServiceRef &service, const MapRef &map,
                                         const QString &key, const std::optional<QString> &ifMatch,
                                         const CancelToken &cancel = {});

    // Permissions of a map
    [[nodiscard]] Reply<Page<Permission>> permissions(const ServiceRef &service, const MapRef &map,
                                                      const CancelToken &cancel = {});
    [[nodiscard]] Reply<Page<Permission>> nextPermissions(const ServiceRef &service,
                                                          const MapRef &map, const QUrl &next,
                                                          const CancelToken &cancel = {});
    /// Sets all three rights, as the service asks for.
    [[nodiscard]] Reply<Permission> setPermission(const ServiceRef &service, const MapRef &map,
                                                  const QString &identity, const Rights &rights,
                                                  const CancelToken &cancel = {});
    [[nodiscard]] Reply<void> removePermission(const ServiceRef &service, const MapRef &map,
                                               const QString &identity,
                                               const CancelToken &cancel = {});

private:
    class Call;
    [[nodiscard]] Call call(net::Method method, const QStringList &segments) const;

    net::Gate &m_gate;
    net::Priority m_priority;
};

} // namespace syncdeck::sync

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/gate.h"
#include "app/sync/types.h"

#include <QObject>

namespace syncdeck::sync {

/// The Sync API, one method a request. Every result is the answer decoded, or an Error with the
/// service's code, message, link and request id. Answers may come in another order than calls. A
/// URL that the service names is followed only on the same origin and below the same list.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(net::Gate &gate, QObject *parent = nullptr);

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

    // Items
    [[nodiscard]] Reply<Page<Item>> items(const ServiceRef &service, const MapRef &map,
                                          const ListQuery &query, const CancelToken &cancel = {});
    [[nodiscard]] Reply<Page<Item>> nextItems(const ServiceRef &service, const MapRef &map,
                                              const QUrl &next, const CancelToken &cancel = {});
    [[nodiscard]] Reply<Item> item(const ServiceRef &service, const MapRef &map, const QString &key,
                                   const CancelToken &cancel = {});
    [[nodiscard]] Reply<Item> createItem(const ServiceRef &service, const MapRef &map,
                                         const NewItem &item, const CancelToken &cancel = {});

private:
    net::Gate &m_gate;
};

} // namespace syncdeck::sync

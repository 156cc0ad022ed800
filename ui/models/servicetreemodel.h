// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/sync/pagetrail.h"

#include <QAbstractItemModel>
#include <QSet>

#include <memory>
#include <vector>

namespace syncdeck::ui {

/// Services and, below each, its maps. Services are asked for by `load`, the maps of one when it is
/// opened; further pages follow by themselves, so that a list is either whole or failed.
class ServiceTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        ServiceRole = Qt::UserRole, ///< QString: how to address the service of this row
        MapRole,                    ///< QString: how to address the map; empty for a service
        SidRole,                    ///< QString: the SID of this row
        PinnedRole,                 ///< bool: the map is one of those given to `setPinned`
    };

    explicit ServiceTreeModel(QObject *parent = nullptr);
    ~ServiceTreeModel() override;

    /// Shows this connection's services from now on; nothing with null. The connection must outlive
    /// its use here.
    void setConnection(session::Connection *connection);

    /// Asks for the services anew.
    void load();
    /// Asks again for what could not be loaded.
    void tryAgain();

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// The map of a row; nothing for a service's.
    [[nodiscard]] std::optional<sync::Map> mapAt(const QModelIndex &index) const;
    /// Shows a map that was just created, or no longer one that was deleted.
    void addMap(const QString &service, const sync::Map &map);
    void removeMap(const QString &service, const sync::Map &map);
    /// The service says by now that there is no such map, or that there is: its row shows that,
    /// until it is loaded anew.
    void setGone(const QString &service, const QString &map, bool isGone);

    /// Marks these maps, addressed by names or SIDs, and no others.
    void setPinned(const QList<session::MapAddress> &maps);

    /// The row of a service by SID or unique name; invalid when it is not there.
    [[nodiscard]] QModelIndex serviceIndex(const QString &service) const;
    [[nodiscard]] QModelIndex mapIndex(const QModelIndex &service, const QString &map) const;

Q_SIGNALS:
    void servicesLoaded();
    void mapsLoaded(const QModelIndex &service);
    void failed(const syncdeck::Error &error);

private:
    struct ServiceNode;
    [[nodiscard]] bool isPinned(const ServiceNode &node, const sync::Map &map) const;

    struct ServiceNode
    {
        sync::Service service;
        std::vector<sync::Map> maps;
        QSet<QString> gone;    ///< SIDs of those that are not there any more
        sync::PageTrail trail; ///< of the maps
        enum class State { Unknown, Loading, Loaded, Failed } state = State::Unknown;

        [[nodiscard]] QString address() const;
    };

    using ServicePage = Result<sync::Answered<sync::Page<sync::Service>>>;
    using MapPage = Result<sync::Answered<sync::Page<sync::Map>>>;
    void takeServices(ServicePage answer);
    void takeMaps(const QString &service, MapPage answer);
    void fail(const Error &error);
    void forgetMaps(const QModelIndex &parent, ServiceNode &node);
    [[nodiscard]] int rowOf(const QString &service) const;
    [[nodiscard]] const ServiceNode *serviceAt(const QModelIndex &index) const;

    session::Connection *m_connection = nullptr;
    CancelSource m_cancel;
    std::vector<std::unique_ptr<ServiceNode>> m_services;
    QList<session::MapAddress> m_pinned;
    sync::PageTrail m_trail;
    bool m_hasFailed = false; ///< the services could not be loaded
};

} // namespace syncdeck::ui

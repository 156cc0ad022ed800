// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/servicetreemodel.h"

#include "app/base/whendone.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

struct TreeTexts
{
    Q_DECLARE_TR_FUNCTIONS(ServiceTreeModel)
};

QString marked(const QString &name, const QStringList &odd)
{
    return odd.isEmpty() ? visibleText(name) : oddMark() + u' ' + visibleText(name);
}

QString described(const std::optional<QString> &sid, const QStringList &odd)
{
    const QString known = sid.value_or(QString());
    if (odd.isEmpty())
        return known;
    return TreeTexts::tr("%1 (in another shape than documented: %2)", "SID (attributes)")
        .arg(known.isEmpty() ? nullText() : known, odd.join(u", "_s));
}

} // namespace

// An index of a service carries no pointer, one of a map carries its service.

ServiceTreeModel::ServiceTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

ServiceTreeModel::~ServiceTreeModel()
{
    m_cancel.cancel();
}

QString ServiceTreeModel::ServiceNode::address() const
{
    return service.sid ? *service.sid : service.uniqueName.value_or(QString());
}

void ServiceTreeModel::setConnection(session::Connection *connection)
{
    std::exchange(m_cancel, CancelSource()).cancel();
    beginResetModel();
    m_connection = connection;
    m_services.clear();
    m_trail = {};
    m_hasFailed = false;
    endResetModel();
}

void ServiceTreeModel::load()
{
    setConnection(m_connection);
    if (!m_connection)
        return;
    whenDone(m_connection->client().services(m_cancel.token()), this,
             [this, token = m_cancel.token()](ServicePage answer) {
                 if (!token.isCancelled())
                     takeServices(std::move(answer));
             });
}

void ServiceTreeModel::takeServices(ServicePage answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_connection->serverClock().observe(answer->serverTime);
    const auto &page = answer->value;
    if (const auto followed = m_trail.follow(page); !followed) {
        fail(followed.error());
        return;
    }
    if (!page.entries.isEmpty()) {
        const int first = static_cast<int>(m_services.size());
        beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
        for (const sync::Service &service : page.entries)
            m_services.push_back(
                std::make_unique<ServiceNode>(ServiceNode{service, {}, {}, {}, {}}));
        endInsertRows();
    }
    if (!page.next) {
        Q_EMIT servicesLoaded();
        return;
    }
    whenDone(m_connection->client().nextServices(*page.next, m_cancel.token()), this,
             [this, token = m_cancel.token()](ServicePage next) {
                 if (!token.isCancelled())
                     takeServices(std::move(next));
             });
}

void ServiceTreeModel::fail(const Error &error)
{
    m_hasFailed = true;
    Q_EMIT failed(error);
}

void ServiceTreeModel::tryAgain()
{
    if (m_hasFailed) {
        load();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (m_services[static_cast<std::size_t>(row)]->state == ServiceNode::State::Failed)
            fetchMore(index(row, 0));
    }
}

bool ServiceTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const ServiceNode *node = serviceAt(parent);
    return node && (node->state == ServiceNode::State::Unknown ||
                    node->state == ServiceNode::State::Failed);
}

void ServiceTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    ServiceNode &node = *m_services[static_cast<std::size_t>(parent.row())];
    node.state = ServiceNode::State::Loading;
    const QString address = node.address();
    whenDone(m_connection->client().maps(address, m_cancel.token()), this,
             [this, address, token = m_cancel.token()](MapPage answer) {
                 if (!token.isCancelled())
                     takeMaps(address, std::move(answer));
             });
}

void ServiceTreeModel::takeMaps(const QString &service, MapPage answer)
{
    const int row = rowOf(service);
    if (row < 0)
        return;
    ServiceNode &node = *m_services[static_cast<std::size_t>(row)];
    const QModelIndex parent = index(row, 0);
    const auto followed = answer ? node.trail.follow(answer->value) : Failure(answer.error());
    if (!followed) {
        forgetMaps(parent, node); // opening it again asks again
        Q_EMIT failed(followed.error());
        return;
    }
    const auto &page = answer->value;
    if (!page.entries.isEmpty()) {
        const int first = static_cast<int>(node.maps.size());
        beginInsertRows(parent, first, first + static_cast<int>(page.entries.size()) - 1);
        node.maps.insert(node.maps.end(), page.entries.begin(), page.entries.end());
        endInsertRows();
    }
    if (!page.next) {
        node.state = ServiceNode::State::Loaded;
        Q_EMIT dataChanged(parent, parent);
        Q_EMIT mapsLoaded(parent);
        return;
    }
    whenDone(m_connection->client().nextMaps(service, *page.next, m_cancel.token()), this,
             [this, service, token = m_cancel.token()](MapPage next) {
                 if (!token.isCancelled())
                     takeMaps(service, std::move(next));
             });
}

void ServiceTreeModel::forgetMaps(const QModelIndex &parent, ServiceNode &node)
{
    if (!node.maps.empty()) {
        beginRemoveRows(parent, 0, static_cast<int>(node.maps.size()) - 1);
        node.maps.clear();
        node.gone.clear();
        endRemoveRows();
    }
    node.trail = {};
    node.state = ServiceNode::State::Failed;
}

const ServiceTreeModel::ServiceNode *ServiceTreeModel::serviceAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer())
        return nullptr;
    return m_services[static_cast<std::size_t>(index.row())].get();
}

int ServiceTreeModel::rowOf(const QString &service) const
{
    const auto found = std::ranges::find_if(m_services, [&](const auto &node) {
        return node->service.sid == service || node->service.uniqueName == service;
    });
    return found == m_services.end() ? -1 : static_cast<int>(found - m_services.begin());
}

QModelIndex ServiceTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column);
    return createIndex(row, column, m_services[static_cast<std::size_t>(parent.row())].get());
}

QModelIndex ServiceTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    const auto found = std::ranges::find_if(
        m_services, [&](const auto &node) { return node.get() == index.internalPointer(); });
    return createIndex(static_cast<int>(found - m_services.begin()), 0);
}

int ServiceTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_services.size());
    const ServiceNode *node = serviceAt(parent);
    return node && parent.column() == 0 ? static_cast<int>(node->maps.size()) : 0;
}

int ServiceTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool ServiceTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_services.empty();
    const ServiceNode *node = serviceAt(parent);
    return node && (node->state != ServiceNode::State::Loaded || !node->maps.empty());
}

QVariant ServiceTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const ServiceNode *node = serviceAt(index)) {
        switch (role) {
        case Qt::DisplayRole:
            return marked(session::displayName(node->service), node->service.odd);
        case Qt::ToolTipRole:
            return toolTipText(described(node->service.sid, node->service.odd));
        case SidRole:
            return node->service.sid.value_or(QString());
        case ServiceRole:
            return node->address();
        default:
            return {};
        }
    }
    const auto *node = static_cast<const ServiceNode *>(index.internalPointer());
    const sync::Map &map = node->maps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return node->gone.contains(map.sid.value_or(QString()))
                   ? TreeTexts::tr("%1 (deleted)", "name of a map")
                         .arg(marked(session::displayName(map), map.odd))
                   : marked(session::displayName(map), map.odd);
    case Qt::ToolTipRole:
        return toolTipText(described(map.sid, map.odd));
    case SidRole:
        return map.sid.value_or(QString());
    case PinnedRole:
        return isPinned(*node, map);
    case Qt::AccessibleTextRole: // the sign is seen only
        return isPinned(*node, map) ? TreeTexts::tr("%1, pinned", "name of a map")
                                          .arg(data(index, Qt::DisplayRole).toString())
                                    : data(index, Qt::DisplayRole);
    case ServiceRole:
        return node->address();
    case MapRole:
        return map.sid ? *map.sid : map.uniqueName.value_or(QString());
    default:
        return {};
    }
}

std::optional<sync::Map> ServiceTreeModel::mapAt(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    const auto *node = static_cast<const ServiceNode *>(index.internalPointer());
    return node->maps[static_cast<std::size_t>(index.row())];
}

void ServiceTreeModel::addMap(const QString &service, const sync::Map &map)
{
    const int row = rowOf(service);
    // A service that was not opened yet gets its maps when it is.
    if (row < 0 || m_services[static_cast<std::size_t>(row)]->state != ServiceNode::State::Loaded)
        return;
    ServiceNode &node = *m_services[static_cast<std::size_t>(row)];
    const int place = static_cast<int>(node.maps.size());
    beginInsertRows(index(row, 0), place, place);
    node.maps.push_back(map);
    endInsertRows();
}

void ServiceTreeModel::removeMap(const QString &service, const sync::Map &map)
{
    const int row = rowOf(service);
    if (row < 0)
        return;
    ServiceNode &node = *m_services[static_cast<std::size_t>(row)];
    const auto found = std::ranges::find(node.maps, map.sid, &sync::Map::sid);
    if (found == node.maps.end())
        return;
    const int place = static_cast<int>(found - node.maps.begin());
    beginRemoveRows(index(row, 0), place, place);
    node.maps.erase(found);
    endRemoveRows();
}

void ServiceTreeModel::setGone(const QString &service, const QString &map, bool isGone)
{
    const int row = rowOf(service);
    const QModelIndex found = row < 0 ? QModelIndex() : mapIndex(index(row, 0), map);
    if (!found.isValid())
        return;
    ServiceNode &node = *m_services[static_cast<std::size_t>(row)];
    const QString sid = node.maps[static_cast<std::size_t>(found.row())].sid.value_or(QString());
    if (isGone)
        node.gone.insert(sid);
    else
        node.gone.remove(sid);
    Q_EMIT dataChanged(found, found);
}

bool ServiceTreeModel::isPinned(const ServiceNode &node, const sync::Map &map) const
{
    return std::ranges::any_of(m_pinned, [&](const session::MapAddress &pinned) {
        return (node.service.sid == pinned.service || node.service.uniqueName == pinned.service) &&
               (map.sid == pinned.map || map.uniqueName == pinned.map);
    });
}

void ServiceTreeModel::setPinned(const QList<session::MapAddress> &maps)
{
    if (m_pinned == maps)
        return;
    m_pinned = maps;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex service = index(row, 0);
        if (const int count = rowCount(service); count > 0)
            Q_EMIT dataChanged(index(0, 0, service), index(count - 1, 0, service));
    }
}

QModelIndex ServiceTreeModel::serviceIndex(const QString &service) const
{
    const int row = rowOf(service);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex ServiceTreeModel::mapIndex(const QModelIndex &service, const QString &map) const
{
    const ServiceNode *node = serviceAt(service);
    if (!node)
        return {};
    const auto found = std::ranges::find_if(node->maps, [&](const sync::Map &candidate) {
        return candidate.sid == map || candidate.uniqueName == map;
    });
    return found == node->maps.end()
               ? QModelIndex()
               : index(static_cast<int>(found - node->maps.begin()), 0, service);
}

} // namespace syncdeck::ui

// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/openmap.h"

#include <algorithm>
#include <utility>

namespace syncdeck::ui {

OpenMap::OpenMap(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

OpenMap::~OpenMap() = default;

QString OpenMap::historyId() const
{
    return m_connection ? m_connection->profile().historyId() : QString();
}

QString OpenMap::forbidden() const
{
    if (!m_connection)
        return tr("No connection is open.");
    if (m_connection->profile().readOnlyByPolicy)
        return tr("Your administrator allows no writing with this profile.");
    if (m_connection->profile().readOnly)
        return tr("This profile is read-only: nothing can be written.");
    return {};
}

bool OpenMap::mayWrite() const
{
    return m_connection && !m_connection->profile().isReadOnly();
}

QDateTime OpenMap::serverNow() const
{
    return m_connection ? m_connection->serverClock().now() : m_clock.now();
}

bool OpenMap::isAt(const session::MapAddress &where) const
{
    return isOpen() && identityOf(where) == identityOf(m_where);
}

session::MapAddress OpenMap::identityOf(const session::MapAddress &where) const
{
    const auto found = std::ranges::find(m_known, where, &SameMap::byName);
    return found == m_known.end() ? where : found->bySids;
}

QList<session::MapAddress> OpenMap::addresses() const
{
    QList<session::MapAddress> all;
    const auto add = [&all](const session::MapAddress &where) {
        if (!all.contains(where))
            all << where;
    };
    if (!isOpen())
        return all;
    add(m_where);
    for (const SameMap &known : m_known) {
        if (isAt(known.byName)) {
            add(known.byName);
            add(known.bySids);
        }
    }
    return all;
}

void OpenMap::learn(const session::MapAddress &byName, const session::MapAddress &bySids)
{
    if (byName == bySids)
        return;
    m_known.removeIf([&](const SameMap &known) { return known.byName == byName; });
    m_known.append({byName, bySids});
}

MapTarget OpenMap::target() const
{
    return isOpen() ? MapTarget{m_connection, m_where, m_name} : MapTarget();
}

void OpenMap::setConnection(ConnectionPtr connection)
{
    close();
    Q_EMIT connectionAboutToChange();
    m_known.clear();
    // The one before goes after everybody has turned to the new one.
    const ConnectionPtr before = std::exchange(m_connection, std::move(connection));
    Q_EMIT connectionChanged();
}

void OpenMap::open(const session::MapAddress &where, const QString &name)
{
    if (!isAt(where))
        change(where, name);
}

void OpenMap::close()
{
    if (isOpen())
        change({}, {});
}

void OpenMap::change(const session::MapAddress &where, const QString &name)
{
    Q_EMIT mapAboutToChange();
    m_where = where;
    m_name = name;
    const bool wasGone = std::exchange(m_isGone, false);
    Q_EMIT mapChanged();
    Q_EMIT nameChanged();
    if (wasGone)
        Q_EMIT goneChanged();
}

void OpenMap::identify(const session::MapAddress &bySids, const QString &name)
{
    if (!isOpen())
        return;
    learn(m_where, bySids);
    m_name = name;
    Q_EMIT nameChanged();
}

void OpenMap::noteError(const session::MapAddress &where, const Error &error)
{
    if (isAt(where) &&
        (error.kind == ErrorKind::MapNotFound || error.kind == ErrorKind::ServiceNotFound))
        setGone(true);
}

void OpenMap::noteFound(const session::MapAddress &where)
{
    if (isAt(where))
        setGone(false);
}

void OpenMap::setGone(bool isGone)
{
    if (std::exchange(m_isGone, isGone) != isGone)
        Q_EMIT goneChanged();
}

} // namespace syncdeck::ui

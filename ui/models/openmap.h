// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "ui/models/maptarget.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace syncdeck::ui {

/// The map that a window shows, and the connection it is reached by. Panels and actions hold a
/// reference to it and follow its signals; none of them keeps a copy of what it says.
///
/// There may be no connection; with one, there may be no map. Setting another connection closes the
/// map first.
class OpenMap : public QObject
{
    Q_OBJECT

public:
    /// `clock`: the time as long as no service has told its own. It outlives this.
    explicit OpenMap(Clock &clock, QObject *parent = nullptr);
    ~OpenMap() override;

    /// Null before there is one.
    [[nodiscard]] const ConnectionPtr &connection() const { return m_connection; }
    /// Whose items these are: Profile::historyId(); empty without a connection.
    [[nodiscard]] QString historyId() const;
    /// Why nothing can be written with the connection, as a sentence; empty: it can.
    [[nodiscard]] QString forbidden() const;
    /// There is a connection, and its profile is not read-only.
    [[nodiscard]] bool mayWrite() const;
    /// The service's time in UTC, as far as it is known.
    [[nodiscard]] QDateTime serverNow() const;

    [[nodiscard]] bool isOpen() const { return !m_where.map.isEmpty(); }
    /// As it was opened, by names or SIDs; empty while no map is open.
    [[nodiscard]] const session::MapAddress &where() const { return m_where; }
    /// Whether this address leads to the open map, be it by names or by SIDs, as far as is known.
    [[nodiscard]] bool isAt(const session::MapAddress &where) const;
    /// By SIDs where these are known, else as given: the same for a map however it is addressed.
    [[nodiscard]] session::MapAddress identityOf(const session::MapAddress &where) const;
    /// All addresses of the open map that are known, the one it was opened by first.
    [[nodiscard]] QList<session::MapAddress> addresses() const;
    /// What people call it.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// The service has said that there is no such map, and has not given anything of it since.
    [[nodiscard]] bool isGone() const { return m_isGone; }
    /// The map and the way to it, to be kept beyond the next change; without a connection while no
    /// map is open.
    [[nodiscard]] MapTarget target() const;

    /// Works with this one from now on; null: with none.
    void setConnection(ConnectionPtr connection);
    /// Opens this map in place of the one before. Without effect when it is open already.
    void open(const session::MapAddress &where, const QString &name);
    void close();
    /// The open map was found in a list, which tells its SIDs and how it is called.
    void identify(const session::MapAddress &bySids, const QString &name);
    /// These are two addresses of one map of the connection.
    void learn(const session::MapAddress &byName, const session::MapAddress &bySids);
    /// An operation on a map has ended with this error. `MapNotFound` and `ServiceNotFound` mean
    /// that it is gone.
    void noteError(const session::MapAddress &where, const Error &error);
    /// The service has given something of this map.
    void noteFound(const session::MapAddress &where);

Q_SIGNALS:
    /// The connection is still there: what works with it has to end now.
    void connectionAboutToChange();
    void connectionChanged();
    /// The map that is still open is left for another one, or for none.
    void mapAboutToChange();
    /// Another map is open, or none.
    void mapChanged();
    /// After each `mapChanged`, and when the name of the open map becomes known or its SIDs do.
    void nameChanged();
    void goneChanged();

private:
    void change(const session::MapAddress &where, const QString &name);
    void setGone(bool isGone);

    Clock &m_clock;
    ConnectionPtr m_connection;
    session::MapAddress m_where;
    QString m_name;
    bool m_isGone = false;
    struct SameMap
    {
        session::MapAddress byName;
        session::MapAddress bySids;
    };
    QList<SameMap> m_known; ///< of the connection
};

} // namespace syncdeck::ui

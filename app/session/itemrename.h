// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwriter.h"

namespace syncdeck::session {

/// Gives an item another key. The service has no such request: the item is read, created under the
/// new key, that one is read and compared, and only then the old one is deleted, while it still is
/// as it was read. All writes are one step of the journal, taken back by one Undo.
///
/// It stops at the first error, and the item is never less than once there. Deletes itself after
/// `finished`; if destroyed earlier, what is under way is left to be settled later.
class ItemRename : public QObject
{
    Q_OBJECT

public:
    struct Report
    {
        QString from;
        QString to;
        std::optional<Error> error; ///< what it stopped for; nothing: it is done
        /// The item is there under both keys: it stopped after creating the new one.
        bool bothExist = false;
    };

    /// The writer outlives it. `item`: as it was seen; where it was changed since, nothing is done
    /// (`RevisionMismatch`).
    ItemRename(ItemWriter &writer, MapAddress where, QString mapName, sync::Item item, QString to,
               QObject *parent);

    void start(); ///< call once

Q_SIGNALS:
    /// The item is there under the new key, as it is to be; the old one goes next.
    void created(const QString &from, const syncdeck::sync::Item &item);
    /// Exactly once.
    void finished(const syncdeck::session::ItemRename::Report &report);

private:
    void readOld();
    void create();
    void verify();
    void removeOld();
    void end(std::optional<Error> error);
    [[nodiscard]] ItemWrite writeOf(const QString &key) const;

    ItemWriter &m_writer;
    MapAddress m_where;
    QString m_mapName;
    sync::Item m_item;
    qint64 m_step = 0;
    Report m_report;
};

} // namespace syncdeck::session

Q_DECLARE_METATYPE(syncdeck::session::ItemRename::Report)

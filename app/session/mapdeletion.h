// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemlisting.h"
#include "app/store/journal.h"

#include <QObject>

#include <memory>

namespace syncdeck::session {

/// Deletes a map with every item in it, after each item is in the journal: as one step, addressed
/// by the map's unique name where it has one, so that the items can be brought back into a map made
/// again by that name. What others create between the last page and the deletion goes unseen.
class MapDeletion : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    MapDeletion(Connection &connection, store::Journal &journal, sync::ServiceRef service,
                sync::Map map, QObject *parent = nullptr);
    ~MapDeletion() override;

    /// Call once. It goes by itself after `finished`.
    void start();
    /// Stops before the map is deleted; after that it does nothing.
    void cancel();

Q_SIGNALS:
    /// So many items are kept by now.
    void progressed(int kept);
    /// The number of items that went with the map.
    void finished(const syncdeck::Result<int> &result);

private:
    void keep(const sync::ItemSlice &slice);
    void goOn();
    void deleteMap();
    void deleted(const Result<sync::Answered<void>> &answer);
    void findOut(const Error &lost);
    void settled(Error lost, const Result<sync::Answered<sync::Map>> &read);
    void finish(Result<int> result);
    [[nodiscard]] MapAddress where() const;

    Connection &m_connection;
    store::Journal &m_journal;
    sync::ServiceRef m_service;
    sync::Map m_map;
    CancelSource m_gone;
    std::unique_ptr<ItemListing> m_listing;
    qint64 m_step = 0;
    int m_kept = 0;
    bool m_done = false;
    bool m_deleting = false;
    bool m_lookedAgain = false;
};

} // namespace syncdeck::session

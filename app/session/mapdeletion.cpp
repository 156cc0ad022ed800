// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/mapdeletion.h"

#include "app/base/whendone.h"
#include "app/session/errortext.h"
#include "app/session/itemwrite.h"
#include "app/session/settlement.h"

namespace syncdeck::session {

using store::Outcome;

MapDeletion::MapDeletion(Connection &connection, store::Journal &journal, sync::ServiceRef service,
                         sync::Map map, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_journal(journal)
    , m_service(std::move(service))
    , m_map(std::move(map))
{
}

MapDeletion::~MapDeletion()
{
    m_gone.cancel();
}

MapAddress MapDeletion::where() const
{
    return {m_service, m_map.sid.value_or(m_map.uniqueName.value_or(QString()))};
}

void MapDeletion::start()
{
    if (m_connection.profile().isReadOnly()) {
        finish(fail(ErrorKind::ReadOnlyProfile));
        return;
    }
    whenDone(m_journal.newStep(), this, [this](const Result<qint64> &step) {
        if (!step) {
            finish(Failure(step.error()));
            return;
        }
        m_step = *step;
        m_listing = std::make_unique<ItemListing>(m_connection, where());
        connect(m_listing.get(), &ItemListing::loaded, this, &MapDeletion::keep);
        connect(m_listing.get(), &ItemListing::stateChanged, this, [this] {
            if (m_listing->error())
                finish(Failure(*m_listing->error()));
        });
        m_listing->loadMore();
    });
}

void MapDeletion::cancel()
{
    if (!m_deleting)
        finish(fail(ErrorKind::Cancelled));
}

void MapDeletion::keep(const sync::ItemSlice &slice)
{
    if (m_done)
        return;
    QList<store::JournalEntry> entries;
    const QDateTime now = m_connection.serverClock().now();
    for (const sync::ItemView &item : slice.items) {
        ItemWrite write;
        write.kind = store::WriteKind::Delete;
        write.where = {m_service, m_map.uniqueName.value_or(where().map)};
        write.mapName = displayName(m_map);
        write.base = sync::toItem(item);
        write.key = write.base.key.value_or(QString());
        store::JournalEntry entry = entryFor(write, m_connection.profile().history(), now);
        entry.step = m_step;
        entries << entry;
    }
    whenDone(m_journal.beginAll(entries), this,
             [this, count = entries.size()](const Result<void> &kept) {
                 if (!kept) {
                     finish(Failure(kept.error()));
                     return;
                 }
                 m_kept += static_cast<int>(count);
                 Q_EMIT progressed(m_kept);
                 goOn();
             });
}

void MapDeletion::goOn()
{
    if (m_done)
        return;
    if (m_listing->isComplete())
        deleteMap();
    else
        m_listing->loadMore();
}

void MapDeletion::deleteMap()
{
    m_deleting = true;
    whenDone(m_connection.client().deleteMap(m_service, where().map), this,
             [this](const Result<sync::Answered<void>> &answer) { deleted(answer); });
}

void MapDeletion::deleted(const Result<sync::Answered<void>> &answer)
{
    if (answer)
        finish(m_kept);
    else if (answer.error().mayHaveBeenApplied)
        findOut(answer.error());
    else
        finish(Failure(answer.error()));
}

void MapDeletion::findOut(const Error &lost)
{
    whenDone(m_connection.client().map(m_service, where().map, m_gone.token()), this,
             [this, lost](const Result<sync::Answered<sync::Map>> &read) { settled(lost, read); });
}

void MapDeletion::settled(Error lost, const Result<sync::Answered<sync::Map>> &read)
{
    if (!read && read.error().kind == ErrorKind::MapNotFound) {
        finish(m_kept);
        return;
    }
    // One that says of no map that it is there says nothing.
    const bool isThere = read && (read->value.sid || read->value.uniqueName);
    if (isThere && !std::exchange(m_lookedAgain, true)) { // it may still be under way
        m_connection.clock().after(underWayAfter(lost), this, [this, lost] { findOut(lost); });
        return;
    }
    lost.mayHaveBeenApplied = !isThere;
    finish(Failure(std::move(lost)));
}

void MapDeletion::finish(Result<int> result)
{
    if (std::exchange(m_done, true))
        return;
    if (m_step != 0 && result)
        m_journal.finishStep(m_step, Outcome::Applied);
    else if (m_step != 0 && !result.error().mayHaveBeenApplied)
        m_journal.finishStep(m_step, Outcome::NotApplied, describe(result.error()).happened);
    // Else it stays pending, and is settled at a later start.
    Q_EMIT finished(result);
    deleteLater();
}

} // namespace syncdeck::session

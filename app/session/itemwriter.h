// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/itemwrite.h"
#include "app/store/journal.h"

#include <QObject>

namespace syncdeck::session {

/// The one way by which items are written: each write is in the journal before it is sent, and its
/// outcome after. Conditional on the item being as it was seen. When the answer is lost, the item
/// is read before anything is said; so it is where the service met what may be this very write. An
/// item that was to be deleted and is gone already is as it was to be. What turns out never to have
/// arrived is sent once more if it is part of long work (`Bulk`), on the same condition; nothing
/// else is ever sent twice.
///
/// Errors are those of the client and of the journal, and
/// - `RevisionMismatch`: somebody changed the item meanwhile, also when a lost answer hid that;
/// - `ItemExists`, `ItemNotFound` likewise; with `isSameThere`, it holds what was to be written;
/// - with `mayHaveBeenApplied`: it could not be found out. Where reading failed the entry stays
///   pending and is settled at the next connection (see PendingWrites).
class ItemWriter : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    ItemWriter(Connection &connection, store::Journal &journal, QObject *parent = nullptr);
    ~ItemWriter() override; ///< what is under way is left to be settled later

    /// `step`: entries of the same step are undone together; 0: a step of its own. Writes of long
    /// work are `Bulk`, so that a person's go ahead of them.
    [[nodiscard]] QFuture<Result<Written>>
    write(const ItemWrite &write, qint64 step = 0, const CancelToken &cancel = {},
          net::Priority priority = net::Priority::Interactive);

    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] store::Journal &journal() { return m_journal; }

Q_SIGNALS:
    /// An item is different now, or gone; by whatever write of this writer.
    void written(const syncdeck::session::ItemWrite &write,
                 const syncdeck::session::Written &written);
    /// A write has ended with this error.
    void failed(const syncdeck::session::ItemWrite &write, const syncdeck::Error &error);

private:
    Connection &m_connection;
    store::Journal &m_journal;
};

} // namespace syncdeck::session

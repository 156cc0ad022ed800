// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/privatefile.h"
#include "app/base/result.h"
#include "app/base/setaside.h"
#include "app/store/history.h"
#include "app/store/journalentry.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace syncdeck::store {

class JournalFile;

/// Whether the run sends the write of a line again that was not carried out.
enum class Again {
    No,
    IfOverwriting, ///< if the line overwrites whatever the service has
    Yes,
};

/// Which entries to return, newest first.
struct JournalQuery
{
    QString profile;
    QString key;     ///< exactly this one; empty: every key
    QString service; ///< with `map`: of this map only
    QString map;
    /// With `map`: its other addresses, as service and map. An entry has the address that was used.
    QList<std::pair<QString, QString>> alsoAt = {};
    QString keyText;   ///< part of the key, letter case of A–Z ignored; empty: every key
    qint64 before = 0; ///< only entries older than this one; 0: from the newest
    int limit = 100;
};

/// A step that can be undone or redone.
struct JournalStep
{
    qint64 step = 0;    ///< 0: there is none
    int size = 0;       ///< entries not yet undone
    JournalEntry first; ///< the newest of them
};

/// An entry to undo or redo, and the item as the latest entry left it: with the same value, but
/// maybe another revision, since later writes were undone in between.
struct Reversible
{
    JournalEntry entry;
    std::optional<ItemVersion> latest; ///< nothing: no such item
};

/// Records each write before it is sent, so that overwritten and deleted items can be restored, and
/// a write without an answer can be settled later. Stored in an SQLite file that only this user can
/// read; several programs may use it at the same time. Calls are executed in their order, in
/// another thread. Errors: `DiskFull`, `FileUnwritable`, `FileUnreadable`, `FileBusy`, and
/// `FileReplaced` if the file was deleted or replaced while in use.
///
/// A file that is damaged or of a newer version is renamed, never deleted, and a new one is
/// created.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// Size of the file, in bytes, above which the oldest entries are removed, unless they are
    /// pending.
    static constexpr qint64 defaultLimit = 256LL * 1024 * 1024;
    static constexpr qint64 smallestLimit = 1024LL * 1024;

    /// Empty path: in memory. The file is opened by the first call.
    explicit Journal(QString path = defaultPath(), QObject *parent = nullptr);
    ~Journal() override; ///< waits for what is being written

    [[nodiscard]] static QString defaultPath();

    void setLimit(qint64 bytes);

    /// Opens the file now, in the background, so that the first entry does not have to wait. An
    /// error is returned again by the next call that needs the file.
    QFuture<Result<void>> openForWriting();

    /// A new number for a step with several entries.
    [[nodiscard]] QFuture<Result<qint64>> newStep();

    /// Writes a pending entry to disk and returns its id. The write may be sent only after that.
    [[nodiscard]] QFuture<Result<qint64>> begin(const JournalEntry &entry);

    /// Does the same for several entries: all or none.
    [[nodiscard]] QFuture<Result<void>> beginAll(const QList<JournalEntry> &entries);
    /// Records one outcome for all pending entries of a step, whose items do not exist afterwards.
    QFuture<Result<void>> finishStep(qint64 step, Outcome outcome, const QString &note = {});

    /// Records the outcome of an entry, also in its line if it belongs to a run. An applied undo or
    /// redo marks the entry that it reverses.
    QFuture<Result<void>> finish(qint64 id, Outcome outcome,
                                 const std::optional<ItemVersion> &after, const QString &note = {},
                                 Again again = Again::No);

    /// Call if the outcome cannot be determined now. The entry stays pending, and `unsettled`
    /// returns it.
    QFuture<Result<void>> release(qint64 id);

    /// Pending entries that no program works on: released, or of a program that has ended. Oldest
    /// first.
    [[nodiscard]] QFuture<Result<QList<JournalEntry>>> unsettled(const History &history);

    [[nodiscard]] QFuture<Result<QList<JournalEntry>>> entries(const JournalQuery &query);

    /// The steps that `Undo` and `Redo` would reverse now. After a new edit there is nothing to
    /// redo.
    [[nodiscard]] QFuture<Result<JournalStep>> undoable(const History &history);
    [[nodiscard]] QFuture<Result<JournalStep>> redoable(const History &history);

    /// The entries of a step that are not yet reversed, newest first.
    [[nodiscard]] QFuture<Result<QList<Reversible>>> reversibles(const History &history,
                                                                 qint64 step);

    /// Makes `Undo` and `Redo` skip the entry.
    QFuture<Result<void>> leave(qint64 id);

    /// Deletes the settled entries and the ended runs of a profile, so that they cannot be
    /// recovered from the file.
    QFuture<Result<void>> clear(const QString &profile);

Q_SIGNALS:
    /// This program has added, removed or changed entries.
    void changed();
    /// The file could not be used; it was renamed to `newPath`, and a new one created.
    void fileSetAside(const QString &newPath, syncdeck::Unusable why);
    /// Other users could read the file or its folder.
    void wasExposed(const QString &path, syncdeck::Exposure exposure);

private:
    friend class Runs; // stored in the same file
    template <typename T, typename Work>
    QFuture<Result<T>> inOrder(Work work);

    std::unique_ptr<JournalFile> m_file; ///< used only in m_thread
    QThreadPool m_thread;                ///< of one thread that stays
};

} // namespace syncdeck::store
